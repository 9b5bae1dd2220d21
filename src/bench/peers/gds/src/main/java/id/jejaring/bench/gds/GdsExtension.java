package id.jejaring.bench.gds;

import java.util.Optional;
import org.neo4j.common.DependencySatisfier;
import org.neo4j.configuration.Config;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.gds.OpenGdsLicenseState;
import org.neo4j.gds.applications.operations.FeatureTogglesRepository;
import org.neo4j.gds.concurrency.OpenGdsConcurrencyValidator;
import org.neo4j.gds.concurrency.OpenGdsPoolSizes;
import org.neo4j.gds.configuration.DefaultsConfiguration;
import org.neo4j.gds.configuration.LimitsConfiguration;
import org.neo4j.gds.core.OpenGdsIdMapBehavior;
import org.neo4j.gds.core.model.OpenModelCatalog;
import org.neo4j.gds.core.write.NativeExportBuildersProvider;
import org.neo4j.gds.metrics.Metrics;
import org.neo4j.gds.procedures.integration.DefaultExportLocation;
import org.neo4j.gds.procedures.integration.LogAccessor;
import org.neo4j.gds.procedures.integration.OpenGraphDataScienceExtensionBuilder;
import org.neo4j.gds.projection.AlphaCypherAggregation;
import org.neo4j.gds.projection.CypherAggregation;
import org.neo4j.kernel.api.procedure.GlobalProcedures;
import org.neo4j.kernel.extension.ExtensionFactory;
import org.neo4j.kernel.extension.context.ExtensionContext;
import org.neo4j.kernel.lifecycle.Lifecycle;
import org.neo4j.logging.internal.LogService;

/**
 * Starts GDS in an embedded database, as its open edition does: the artifacts in the registry hold
 * the procedures, but not what registers the component that they are given.
 */
public final class GdsExtension extends ExtensionFactory<GdsExtension.Dependencies> {

  /** What the database hands over. */
  public interface Dependencies {
    Config config();

    DatabaseManagementService databaseManagementService();

    GlobalProcedures globalProcedures();

    LogService logService();
  }

  public GdsExtension() {
    super("bench.gds");
  }

  @Override
  public Lifecycle newInstance(ExtensionContext context, Dependencies dependencies) {
    var log = new LogAccessor().getLog(dependencies.logService(), getClass());
    return OpenGraphDataScienceExtensionBuilder.create(
            log,
            dependencies.databaseManagementService(),
            (DependencySatisfier) context.dependencySatisfier(),
            dependencies.globalProcedures(),
            dependencies.config(),
            new OpenGdsConcurrencyValidator(),
            DefaultsConfiguration.Instance,
            (database, configuration) -> new NativeExportBuildersProvider(),
            new DefaultExportLocation(log, dependencies.config()),
            new FeatureTogglesRepository(),
            new OpenGdsIdMapBehavior(),
            OpenGdsLicenseState.INSTANCE,
            LimitsConfiguration.Instance,
            Metrics.DISABLED,
            new OpenModelCatalog(),
            model -> {
              throw new UnsupportedOperationException("Models are not stored.");
            },
            new OpenGdsPoolSizes(),
            new CypherAggregation(),
            new AlphaCypherAggregation(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty())
        .getLeft()
        .build();
  }
}
