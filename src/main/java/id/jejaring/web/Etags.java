package id.jejaring.web;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** Gives answers a hash of their body as ETag, where they have no revision of their own. */
@Configuration(proxyBeanMethods = false)
class Etags {

  @Bean
  FilterRegistrationBean<ShallowEtagHeaderFilter> bodyHashes() {
    var filter = new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
    filter.addUrlPatterns("/api/nodes/*", "/api/ties/*", "/api/programs/*");
    return filter;
  }
}
