package id.jejaring.web;

import id.jejaring.domain.Refusal;
import id.jejaring.domain.World;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * The one place that knows which refusal is which HTTP status. Under {@code /api} the answer is an
 * RFC 9457 problem whose {@code type} never changes; elsewhere it is a page with the next step.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Problems {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private final Phrasebook phrasebook;

  Problems(Phrasebook phrasebook) {
    this.phrasebook = phrasebook;
  }

  @ExceptionHandler(Exception.class)
  Object answer(Exception exception, HttpServletRequest request, Locale locale) {
    if (exception instanceof Refusal.Moved moved) {
      return moved(moved, request);
    }
    var problem = of(exception, request.getMethod());
    if (problem.getStatus() >= 500 && !(exception instanceof Refusal)) {
      LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), exception);
    }
    var name = nameOf(problem);
    problem.setTitle(phrasebook.in(locale).say("problem." + name + ".title"));
    problem.setInstance(URI.create(request.getRequestURI()));
    var said = said(exception, problem, locale);
    if (wantsPage(request)) {
      return page(problem, said.orElse(""), name, request, locale);
    }
    if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null) {
      said.ifPresent(problem::setDetail);
    }
    return body(problem);
  }

  /** The same address with the id under which the thing is found now. */
  private static ResponseEntity<Void> moved(Refusal.Moved moved, HttpServletRequest request) {
    var query = request.getQueryString();
    var address = request.getRequestURI() + (query == null ? "" : "?" + query);
    return ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
        .header(
            HttpHeaders.LOCATION, address.replace(moved.from().toString(), moved.to().toString()))
        .header(HttpHeaders.CACHE_CONTROL, "no-store") // a merge can be undone
        .build();
  }

  /** What is wrong, where it has been put into the reader's language. */
  private static Optional<String> said(Exception exception, ProblemDetail problem, Locale locale) {
    if (problem.getStatus() >= 500) {
      return Optional.empty();
    }
    return exception instanceof Refusal refusal
        ? refusal.in(locale)
        : Optional.ofNullable(problem.getDetail())
            .filter(_ -> locale.getLanguage().equals(Locale.ENGLISH.getLanguage()));
  }

  private static ResponseEntity<ProblemDetail> body(ProblemDetail problem) {
    var answer = ResponseEntity.status(problem.getStatus());
    if (problem.getStatus() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
      answer.header(HttpHeaders.RETRY_AFTER, "5");
    }
    return answer.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
  }

  private ModelAndView page(
      ProblemDetail problem, String said, String name, HttpServletRequest request, Locale locale) {
    var phrases = phrasebook.in(locale);
    var view = new ModelAndView("problem", HttpStatusCode.valueOf(problem.getStatus()));
    if (problem.getStatus() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
      view.addObject("reload", true);
    }
    view.addAllObjects(
        Map.of(
            "frame",
            Frame.of(request, phrases, World.SOURCED),
            "heading",
            String.valueOf(problem.getTitle()),
            "detail",
            said,
            "next",
            phrases.say("problem." + name + ".next")));
    return view;
  }

  /** Whether the reader is a person in front of a page rather than a program. */
  private static boolean wantsPage(HttpServletRequest request) {
    var accept = request.getHeader(HttpHeaders.ACCEPT);
    var path = request.getRequestURI();
    return !path.startsWith("/api/")
        && !path.startsWith("/v3/")
        && accept != null
        && accept.contains(MediaType.TEXT_HTML_VALUE);
  }

  static ProblemDetail of(Exception exception, String method) {
    return switch (exception) {
      case Refusal refusal -> ofRefusal(refusal, method);
      case HttpMessageNotReadableException unreadable -> ofBody(unreadable);
      case MaxUploadSizeExceededException large -> {
        var limit = Math.max(0, large.getMaxUploadSize()) >> 20;
        yield problem(
            HttpStatus.CONTENT_TOO_LARGE,
            "too-large",
            "The file is larger than %d MiB. Split the sheet, or send it as .xlsx."
                .formatted(limit),
            Map.of("limitMiB", limit));
      }
      case MissingServletRequestPartException missing ->
          problem(
              HttpStatus.BAD_REQUEST,
              "bad-parameter",
              "The part \"%s\" is missing. Send the sheet as multipart/form-data with that name."
                  .formatted(missing.getRequestPartName()),
              Map.of("field", missing.getRequestPartName()));
      case MultipartException _ ->
          problem(
              HttpStatus.BAD_REQUEST,
              "unreadable-body",
              "The upload cannot be read. Send it again as multipart/form-data.",
              Map.of());
      case MissingRequestValueException missing ->
          problem(
              HttpStatus.BAD_REQUEST,
              "bad-parameter",
              missing.getBody().getDetail() + " Add it to the request.",
              Map.of());
      case MethodArgumentTypeMismatchException wrong ->
          problem(
              HttpStatus.BAD_REQUEST,
              "bad-parameter",
              "%s cannot be \"%s\". See /v3/api-docs for what it takes."
                  .formatted(wrong.getName(), wrong.getValue()),
              Map.of("field", wrong.getName(), "value", String.valueOf(wrong.getValue())));
      case ErrorResponse response -> ofStatus(response);
      default ->
          problem(
              HttpStatus.INTERNAL_SERVER_ERROR,
              "internal",
              "The request failed through no fault of yours. Try again; the log says more.",
              Map.of());
    };
  }

  private static ProblemDetail ofRefusal(Refusal refusal, String method) {
    var message = String.valueOf(refusal.getMessage());
    return switch (refusal) {
      case Refusal.Invalid _ ->
          "GET".equals(method) || "DELETE".equals(method)
              ? problem(HttpStatus.BAD_REQUEST, "bad-parameter", message, refusal.values())
              : problem(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", message, refusal.values());
      case Refusal.NotFound _ ->
          problem(HttpStatus.NOT_FOUND, "not-found", message, refusal.values());
      case Refusal.Stale _ ->
          problem(HttpStatus.PRECONDITION_FAILED, "stale", message, refusal.values());
      case Refusal.Moved _ ->
          problem(HttpStatus.PERMANENT_REDIRECT, "moved", message, refusal.values());
      case Refusal.Conflict _ ->
          problem(HttpStatus.CONFLICT, "conflict", message, refusal.values());
      case Refusal.Unavailable _ ->
          problem(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", message, refusal.values());
    };
  }

  private static ProblemDetail ofBody(HttpMessageNotReadableException unreadable) {
    for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) {
        return ofRefusal(refusal, "POST");
      }
      if (cause instanceof UnrecognizedPropertyException unknown) {
        return problem(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "unknown-field",
            "There is no field \"%s\" here. Use one of %s."
                .formatted(unknown.getPropertyName(), unknown.getKnownPropertyIds()),
            Map.of("field", unknown.getPropertyName()));
      }
    }
    return problem(
        HttpStatus.BAD_REQUEST,
        "unreadable-body",
        "The body is not the JSON expected here. See /v3/api-docs for its shape.",
        Map.of());
  }

  private static ProblemDetail ofStatus(ErrorResponse response) {
    var status = HttpStatus.valueOf(response.getStatusCode().value());
    var name =
        switch (status) {
          case NOT_FOUND -> "not-found";
          case METHOD_NOT_ALLOWED -> "method-not-allowed";
          case UNSUPPORTED_MEDIA_TYPE -> "unsupported-media-type";
          case NOT_ACCEPTABLE -> "not-acceptable";
          case PRECONDITION_REQUIRED -> "precondition-required";
          default -> status.is4xxClientError() ? "bad-parameter" : "internal";
        };
    var detail = response.getBody().getDetail();
    return problem(
        status,
        name,
        status == HttpStatus.NOT_FOUND
            ? "There is nothing at this address."
            : detail == null ? status.getReasonPhrase() : detail,
        Map.of());
  }

  private static ProblemDetail problem(
      HttpStatus status, String name, String detail, Map<String, Object> values) {
    var problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setType(URI.create("/problems/" + name));
    values.forEach(problem::setProperty);
    return problem;
  }

  private static String nameOf(ProblemDetail problem) {
    var path = String.valueOf(problem.getType());
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
