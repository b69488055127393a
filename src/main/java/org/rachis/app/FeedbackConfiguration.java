package org.rachis.app;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Collectors;
import org.rachis.catalog.Catalog;
import org.rachis.feedback.SharedTokens;
import org.rachis.feedback.StoreUnavailable;
import org.rachis.feedback.StoredMemory;
import org.rachis.feedback.report.BurdenQuery;
import org.rachis.feedback.report.ReportController;
import org.rachis.feedback.report.ReportReaders;
import org.rachis.feedback.store.Database;
import org.rachis.feedback.store.HashKey;
import org.rachis.hooks.Callers;
import org.rachis.hooks.Showing;
import org.rachis.hooks.request.BodyLimits;
import org.rachis.hooks.request.FeedbackReader;
import org.rachis.knowledge.wording.OverrideReason;
import org.rachis.security.jwt.RecentTokens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.Scheduled;

/** Remembers what was shown and what became of it: in a database of its own, or in the one that the site names. */
@EnableConfigurationProperties({DataSourceProperties.class, FeedbackSettings.class, ReportSettings.class})
@Import(FeedbackConfiguration.Retention.class)
public class FeedbackConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(FeedbackConfiguration.class);
    private static final String EMBEDDED = "jdbc:h2:";

    /** How long a call waits to hear whether its token was used elsewhere. */
    private static final Duration TOKEN_TIMEOUT = Duration.ofMillis(500);

    /** No connection is opened here: the service starts whether the database is there or not. */
    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource dataSource(DataSourceProperties properties, FeedbackSettings settings) {
        boolean named = properties.getUrl() != null && !properties.getUrl().isBlank();
        if (!named) {
            // What is committed is written at once; a name in capitals or not is the same, as in PostgreSQL.
            properties.setUrl(EMBEDDED + "file:"
                    + settings.dataDir().toAbsolutePath().normalize().resolve("rachis")
                    + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
            properties.setUsername("rachis");
            properties.setPassword("");
        }
        HikariDataSource source = properties
                .initializeDataSourceBuilder()
                .type(HikariDataSource.class)
                .build();
        if (source.getJdbcUrl().startsWith("jdbc:postgresql:")) {
            // A server that does not answer must not hold a caller for longer.
            source.addDataSourceProperty("connectTimeout", "2");
            source.addDataSourceProperty("socketTimeout", "10");
        }
        return source;
    }

    @Bean
    Database database(HikariDataSource source, FeedbackSettings settings) {
        boolean embedded = source.getJdbcUrl().startsWith(EMBEDDED);
        boolean inDataDir = source.getJdbcUrl().startsWith(EMBEDDED + "file:");
        Path directory = settings.dataDir().toAbsolutePath().normalize();
        HashKey key = embedded ? new HashKey.InFile(directory.resolve("hash.key")) : new HashKey.InDatabase();
        if (!settings.hashKey().isBlank()) {
            key = new HashKey.Given(settings.hashKey());
        }
        boolean needsDirectory = inDataDir || key instanceof HashKey.InFile;
        return new Database(source, key, () -> {
            if (needsDirectory) {
                makeForOwnerOnly(directory);
            }
        });
    }

    private static void makeForOwnerOnly(Path directory) {
        try {
            if (!Files.exists(directory)) {
                boolean posix =
                        FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
                Files.createDirectories(directory);
                if (posix) {
                    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Bean(initMethod = "start")
    StoredMemory memory(Database database, FeedbackSettings settings, MeterRegistry meters) {
        return new StoredMemory(database, Clock.systemUTC(), settings.silenceTimeout(), settings.shownQueue(), meters);
    }

    @Bean
    Showing showing(StoredMemory memory, Catalog.Loaded catalog, MeterRegistry meters) {
        return new Showing(memory, catalog.knowledge().version(), meters);
    }

    @Bean
    FeedbackReader feedbackReader(Catalog.Loaded catalog, BodyLimits bodies) {
        return new FeedbackReader(
                bodies,
                catalog.knowledge().overrideReasons().stream()
                        .map(OverrideReason::code)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    @Bean
    ReportController reportController(Database database, ReportSettings settings, ReportReaders readers) {
        return new ReportController(new BurdenQuery(database, settings.overrideLimit()), readers, Clock.systemUTC());
    }

    /** Whoever sits at this machine, and clients that the operator named; what a proxy passes on comes from elsewhere. */
    @Bean
    ReportReaders reportReaders(ReportSettings settings, Callers callers) {
        return request -> settings.readers().contains(callers.of(request).name())
                || (InetAddress.ofLiteral(request.getRemoteAddr()).isLoopbackAddress()
                        && request.getHeader("Forwarded") == null
                        && request.getHeader("X-Forwarded-For") == null);
    }

    /** Tokens that were used are known to every replica on the same database. */
    @Bean
    SharedTokens sharedTokens(Database database, FeedbackSettings settings, MeterRegistry meters) {
        return new SharedTokens(new RecentTokens(Clock.systemUTC()), database, TOKEN_TIMEOUT, meters);
    }

    /** Deletes what has been kept long enough. */
    static class Retention {

        private final StoredMemory memory;
        private final FeedbackSettings settings;

        Retention(StoredMemory memory, FeedbackSettings settings) {
            this.memory = memory;
            this.settings = settings;
        }

        @Scheduled(cron = "0 17 * * * *", zone = "UTC")
        void eachHour() {
            try {
                memory.forget(settings.retention());
            } catch (StoreUnavailable down) {
                LOG.warn("What has been kept long enough is deleted in an hour: the database is not there.");
            }
        }
    }
}
