/** Words in, words out: REST and pages over everything else. */
@ApplicationModule(
    allowedDependencies = {
      "domain",
      "security",
      "registry",
      "network",
      "importing",
      "importing :: options",
      "importing :: summarising",
      "importing :: suggesting",
      "importing :: sample",
      "importing :: export",
      "importing :: acquaintance",
      "importing :: sheet",
      "convening",
      "recommending",
      "recommending :: backtest",
      "reach",
      "exploring"
    })
@NullMarked
package id.jejaring.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
