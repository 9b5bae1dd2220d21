package id.jejaring.web.api;

import id.jejaring.importing.sample.Practice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Made-up practice data: loaded and removed in one go, and never mixed with sourced facts. */
@RestController
@RequestMapping("/api/practice")
@Tag(name = "Practice", description = "Made-up data to practise on, in a world of its own")
class PracticeController {

  private final Practice practice;

  PracticeController(Practice practice) {
    this.practice = practice;
  }

  /** Whether practice data is loaded, and the program to begin with. */
  record PracticeBody(boolean loaded, String program) {}

  @GetMapping
  @Operation(summary = "Whether practice data is loaded")
  PracticeBody get() {
    return new PracticeBody(practice.isLoaded(), Practice.PROGRAM.toString());
  }

  @PostMapping
  @Operation(summary = "Loads practice data", description = "Does nothing when it is there.")
  PracticeBody load() {
    practice.load();
    return get();
  }

  @DeleteMapping
  @Operation(summary = "Removes practice data")
  PracticeBody remove() {
    practice.remove();
    return get();
  }
}
