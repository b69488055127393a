package org.rachis.feedback;

import java.nio.file.Path;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** On the embedded database, in a file as in production. */
class EmbeddedMemoryIT extends MemoryScenarios {

    @TempDir
    private Path directory;

    @Override
    DataSource emptyDatabase() {
        return new DriverManagerDataSource(
                "jdbc:h2:file:" + directory.resolve(UUID.randomUUID().toString())
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0;DB_CLOSE_DELAY=-1",
                "rachis",
                "");
    }
}
