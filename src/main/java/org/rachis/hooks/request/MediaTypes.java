package org.rachis.hooks.request;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rachis.hooks.errors.Fault;
import org.rachis.hooks.errors.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** What may come and what may be asked for: JSON, under its own name or under FHIR's newer and older one. */
public final class MediaTypes {

    private static final Set<String> JSON =
            Set.of("application/json", "application/fhir+json", "application/json+fhir");
    private static final List<MediaType> OFFERED =
            JSON.stream().map(MediaType::parseMediaType).toList();

    private MediaTypes() {}

    /** The character set of the body; a body without a type is taken for JSON. Anything else is refused (415). */
    static Charset requireJson(HttpServletRequest request) {
        requireUncompressed(request.getHeader(HttpHeaders.CONTENT_ENCODING));
        String sent = request.getContentType();
        if (sent == null || sent.isBlank()) {
            return StandardCharsets.UTF_8;
        }
        try {
            MediaType type = MediaType.parseMediaType(sent);
            String name = (type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT);
            if (!JSON.contains(name)) {
                throw new Refusal(Fault.UNSUPPORTED_MEDIA_TYPE);
            }
            Charset charset = type.getCharset();
            return charset == null ? StandardCharsets.UTF_8 : charset;
        } catch (InvalidMediaTypeException e) {
            throw new Refusal(Fault.UNSUPPORTED_MEDIA_TYPE, e);
        }
    }

    private static void requireUncompressed(@Nullable String encoding) {
        if (encoding != null && !encoding.isBlank() && !encoding.trim().equalsIgnoreCase("identity")) {
            throw new Refusal(Fault.UNSUPPORTED_ENCODING);
        }
    }

    /** Refuses (406) only what rules JSON out; no Accept header, or one that cannot be read, asks for anything. */
    public static void requireJsonAccepted(HttpServletRequest request) {
        List<String> sent = Collections.list(request.getHeaders(HttpHeaders.ACCEPT));
        if (!sent.isEmpty() && !acceptsJson(sent)) {
            throw new Refusal(Fault.NOT_ACCEPTABLE);
        }
    }

    private static boolean acceptsJson(List<String> sent) {
        try {
            List<MediaType> accepted = MediaType.parseMediaTypes(sent);
            return accepted.isEmpty() || accepted.stream().anyMatch(MediaTypes::includesJson);
        } catch (InvalidMediaTypeException unreadable) {
            // An Accept header is a wish; one that makes no sense forbids nothing.
            return true;
        }
    }

    private static boolean includesJson(MediaType accepted) {
        return accepted.getQualityValue() > 0 && OFFERED.stream().anyMatch(accepted::includes);
    }
}
