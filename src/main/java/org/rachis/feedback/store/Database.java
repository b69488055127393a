package org.rachis.feedback.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.rachis.feedback.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The way to the database. It is opened, its tables made or brought up to date, when it is first there; a service starts
 * without it, and asks for it again.
 */
public final class Database {

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final String EMBEDDED = "H2";
    private static final int MOST_SECONDS = 5;
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final DataSource source;
    private final HashKey key;
    private final Runnable beforeOpening;
    private final AtomicReference<@Nullable Opened> opened = new AtomicReference<>();
    private final ReentrantLock opening = new ReentrantLock();
    private long lastTry = System.nanoTime() - PAUSE.toNanos();
    private volatile boolean up;
    private volatile boolean toldDown;

    /** @param beforeOpening makes a place for the database, where it needs one */
    public Database(DataSource source, HashKey key, Runnable beforeOpening) {
        this.source = source;
        this.key = key;
        this.beforeOpening = beforeOpening;
    }

    /**
     * An open database.
     *
     * @param embedded whether it lives in this process, and must be told to write through to the disk
     */
    public record Opened(JdbcTemplate template, JdbcClient jdbc, Pseudonyms pseudonyms, boolean embedded) {}

    /** Whether it was opened; it may be down since. */
    public boolean isOpen() {
        return opened.get() != null;
    }

    /** Whether it did what it was asked for last. */
    public boolean isUp() {
        return up;
    }

    /**
     * Does something with the database.
     *
     * @throws StoreUnavailable when it cannot be done
     */
    public <T> T use(Function<Opened, T> work) {
        try {
            T done = work.apply(open());
            noteUp();
            return done;
        } catch (StoreUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            throw down(e);
        }
    }

    /**
     * Does something as a whole or not at all; when this returns it is on the disk.
     *
     * @throws StoreUnavailable when nothing of it is done
     */
    public <T> T durably(Function<Opened, T> work) {
        return use(open -> {
            TransactionTemplate whole = new TransactionTemplate(new JdbcTransactionManager(source));
            T done = Objects.requireNonNull(whole.execute(status -> work.apply(open)));
            if (open.embedded()) {
                open.template().execute("CHECKPOINT SYNC");
            }
            return done;
        });
    }

    private Opened open() {
        Opened known = opened.get();
        if (known != null) {
            return known;
        }
        try {
            if (!opening.tryLock(MOST_SECONDS, TimeUnit.SECONDS)) {
                throw new StoreUnavailable("The database is being opened.", null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailable("The database is being opened.", e);
        }
        try {
            return openNow();
        } finally {
            opening.unlock();
        }
    }

    private Opened openNow() {
        Opened known = opened.get();
        if (known != null) {
            return known;
        }
        if (System.nanoTime() - lastTry < PAUSE.toNanos()) {
            throw new StoreUnavailable("The database could not be opened a moment ago.", null);
        }
        try {
            beforeOpening.run();
            Flyway.configure().dataSource(source).load().migrate();
            JdbcTemplate template = new JdbcTemplate(source);
            template.setQueryTimeout(MOST_SECONDS);
            JdbcClient jdbc = JdbcClient.create(template);
            Opened now = new Opened(template, jdbc, new Pseudonyms(key.load(jdbc)), isEmbedded());
            opened.set(now);
            return now;
        } catch (SQLException e) {
            throw down(e);
        } finally {
            lastTry = System.nanoTime();
        }
    }

    private boolean isEmbedded() throws SQLException {
        try (Connection connection = source.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals(EMBEDDED);
        }
    }

    private void noteUp() {
        if (!up) {
            up = true;
            toldDown = false;
            LOG.info("The database is there.");
        }
    }

    /** Said once each time; a message of the database may quote what was to be stored, so only its kind is told. */
    private StoreUnavailable down(Exception e) {
        up = false;
        if (!toldDown) {
            toldDown = true;
            LOG.warn(
                    "The database is not there: {}. Cards are answered without it.",
                    e.getClass().getName());
        }
        return new StoreUnavailable("The database failed.", e);
    }
}
