package org.rachis.catalog;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The hash of all that decides: SHA-256 over every file of knowledge and every value set, file by file in the order of
 * their paths. What is hashed is what the file says and not its bytes, so neither line endings nor comments count. Cases
 * are not part of it, nor is who approved the knowledge: an approval speaks of a hash and must not change it.
 */
public final class ContentHash {

    private static final String VERSION = "cds-services/shared/version.yaml";
    private static final List<String> APPROVAL = List.of("approved-by", "approved-on", "review-by");
    private static final JsonMapper MAPPER = new JsonMapper();

    private ContentHash() {}

    public static String of(ParsedFiles parsed) {
        MessageDigest digest = sha256();
        parsed.files().byPath().forEach((path, bytes) -> {
            if (decides(path)) {
                add(digest, path.getBytes(StandardCharsets.UTF_8));
                add(digest, content(path, parsed).orElse(bytes));
            }
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static boolean decides(String path) {
        boolean knowledge = path.endsWith(".yaml") && !path.contains("/cases/");
        return knowledge || path.endsWith(".json");
    }

    /** Each part is preceded by its length, so that no two lists of parts give the same bytes. */
    private static void add(MessageDigest digest, byte[] part) {
        digest.update((part.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(part);
    }

    /** What the file says; empty when it cannot be read: then it counts by its bytes, and nothing is loaded anyway. */
    private static Optional<byte[]> content(String path, ParsedFiles parsed) {
        Problems reportedByReaders = new Problems();
        return parsed.root(path, reportedByReaders)
                .map(root -> path.equals(VERSION) ? withoutApproval(root) : root)
                .map(MAPPER::writeValueAsBytes);
    }

    private static JsonNode withoutApproval(JsonNode version) {
        return ((ObjectNode) version.deepCopy()).remove(APPROVAL);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
