package org.rachis.governance;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows the knowledge: as a page to people, as JSON to programs, and code by code. It holds nothing of any patient. */
@RestController
public final class KnowledgeController {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    /** A page first: whoever takes anything is most likely a person. */
    private static final List<MediaType> OFFERED = List.of(MediaType.TEXT_HTML, MediaType.APPLICATION_JSON);

    /** No code and no name of a code system is as long as that. */
    private static final int MOST_CHARACTERS = 255;

    private final KnowledgeView view;
    private final CodeLookup codes;
    private final Review review;

    public KnowledgeController(KnowledgeView view, CodeLookup codes, Review review) {
        this.view = view;
        this.codes = codes;
        this.review = review;
    }

    @GetMapping("/knowledge")
    ResponseEntity<byte[]> knowledge(HttpServletRequest request) throws HttpMediaTypeNotAcceptableException {
        boolean overdue = review.overdue();
        return wanted(request).equals(MediaType.APPLICATION_JSON)
                ? answer(MediaType.APPLICATION_JSON, KnowledgeJson.write(view, overdue))
                : answer(HTML, KnowledgePage.write(view, overdue));
    }

    @GetMapping("/knowledge/codes")
    ResponseEntity<byte[]> code(HttpServletRequest request) throws ServletRequestBindingException {
        String system = parameter(request, "system");
        String code = parameter(request, "code");
        return answer(MediaType.APPLICATION_JSON, KnowledgeJson.write(codes.meaning(system, code)));
    }

    private static ResponseEntity<byte[]> answer(MediaType type, byte[] body) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noCache())
                .header("Content-Security-Policy", KnowledgePage.POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .body(body);
    }

    /** What of the two the caller likes best; an Accept header that cannot be read asks for nothing. */
    private static MediaType wanted(HttpServletRequest request) throws HttpMediaTypeNotAcceptableException {
        try {
            HttpHeaders headers = new HttpHeaders();
            request.getHeaders(HttpHeaders.ACCEPT)
                    .asIterator()
                    .forEachRemaining(sent -> headers.add(HttpHeaders.ACCEPT, sent));
            List<MediaType> accepted = headers.getAccept();
            if (accepted.isEmpty()) {
                return MediaType.TEXT_HTML;
            }
            return accepted.stream()
                    .filter(type -> type.getQualityValue() > 0)
                    .sorted((one, other) -> Double.compare(other.getQualityValue(), one.getQualityValue()))
                    .flatMap(type -> OFFERED.stream().filter(type::includes))
                    .findFirst()
                    .orElseThrow(() -> new HttpMediaTypeNotAcceptableException(OFFERED));
        } catch (InvalidMediaTypeException unreadable) {
            return MediaType.TEXT_HTML;
        }
    }

    /** A parameter that must stand once; what was sent is not repeated in the refusal. */
    private static String parameter(HttpServletRequest request, String name) throws ServletRequestBindingException {
        String[] values = request.getParameterValues(name);
        if (values == null
                || values.length != 1
                || values[0].isBlank()
                || values[0].length() > MOST_CHARACTERS
                || values[0].chars().anyMatch(Character::isISOControl)) {
            throw new ServletRequestBindingException("The parameter " + name + " is missing or cannot be one.");
        }
        return values[0].strip();
    }
}
