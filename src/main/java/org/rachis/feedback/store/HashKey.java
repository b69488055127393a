package org.rachis.feedback.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the key of the hashes comes from. */
public sealed interface HashKey {

    /** Given by the operator, the same for every replica. */
    record Given(String text) implements HashKey {

        private static final int SHORTEST = 32;

        public Given {
            if (text.length() < SHORTEST) {
                throw new IllegalArgumentException("rachis.hash-key has at least " + SHORTEST + " characters.");
            }
        }

        @Override
        public String toString() {
            return "Given";
        }
    }

    /** Made once, and kept in a file that only its owner may read. */
    record InFile(Path file) implements HashKey {}

    /** Made once, and kept beside the hashes: every replica finds it, and so does whoever copies the database. */
    record InDatabase() implements HashKey {}

    /** The key, made now when there is none yet. */
    default byte[] load(JdbcClient jdbc) {
        return switch (this) {
            case Given(String text) -> text.getBytes(StandardCharsets.UTF_8);
            case InFile(Path file) -> Keys.ofFile(file);
            case InDatabase() -> Keys.ofDatabase(jdbc);
        };
    }

    /** Makes, keeps and finds keys. */
    final class Keys {

        private static final Logger LOG = LoggerFactory.getLogger(HashKey.class);
        private static final String NAME = "hash-key";
        private static final int BYTES = 32;

        private Keys() {}

        private static byte[] ofFile(Path file) {
            try {
                if (!Files.exists(file)) {
                    create(file);
                }
                return Base64.getDecoder().decode(Files.readString(file).strip());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void create(Path file) throws IOException {
            boolean posix =
                    FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
            FileAttribute<?>[] ownerOnly = posix
                    ? new FileAttribute<?>[] {
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                    }
                    : new FileAttribute<?>[0];
            Set<StandardOpenOption> options = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            try (var channel = Files.newByteChannel(file, options, ownerOnly)) {
                channel.write(StandardCharsets.US_ASCII.encode(fresh()));
            } catch (FileAlreadyExistsException alreadyMade) {
                LOG.debug("The key was made meanwhile.");
            }
        }

        private static byte[] ofDatabase(JdbcClient jdbc) {
            int made = jdbc.sql("INSERT INTO secret (name, content) VALUES (:name, :content) ON CONFLICT DO NOTHING")
                    .param("name", NAME)
                    .param("content", fresh())
                    .update();
            if (made > 0) {
                LOG.warn(
                        "The key of the hashes was made and is kept in the database; rachis.hash-key keeps it elsewhere.");
            }
            return Base64.getDecoder()
                    .decode(jdbc.sql("SELECT content FROM secret WHERE name = :name")
                            .param("name", NAME)
                            .query(String.class)
                            .single());
        }

        private static String fresh() {
            byte[] key = new byte[BYTES];
            new SecureRandom().nextBytes(key);
            return Base64.getEncoder().encodeToString(key);
        }
    }
}
