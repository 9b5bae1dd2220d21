/**
 * Keeps the graph in Neo4j, embedded or remote; the only package that knows Cypher and the driver.
 */
@ApplicationModule(allowedDependencies = {"domain"})
@NullMarked
package id.jejaring.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
