package id.jejaring.web.api;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import org.springframework.context.annotation.Configuration;

/** What the description of the whole interface at {@code /v3/api-docs} begins with. */
@Configuration(proxyBeanMethods = false)
@OpenAPIDefinition(
    info =
        @Info(
            title = "Jejaring",
            version = "0.1",
            description =
                "Whom to work with, how far a program reaches, who supports whom, and how that is"
                    + " known. Errors are RFC 9457 problems with a stable type, the offending"
                    + " values as fields and the next step; lists have opaque cursors; changing an"
                    + " existing thing needs If-Match; Accept-Language is id or en.",
            license = @License(name = "GPL-3.0-only")))
class Described {}
