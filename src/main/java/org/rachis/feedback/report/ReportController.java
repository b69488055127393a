package org.rachis.feedback.report;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rachis.feedback.StoreUnavailable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows the burden report: as a page to people, as a table to spreadsheets and as JSON to programs. */
@RestController
public final class ReportController {

    private static final int DAYS = 91;
    private static final String RETRY_SECONDS = "5";
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    /** A page first: whoever takes anything is most likely a person. */
    private static final List<MediaType> OFFERED =
            List.of(MediaType.TEXT_HTML, MediaType.APPLICATION_JSON, new MediaType("text", "csv"));

    private static final Map<String, MediaType> FORMATS =
            Map.of("html", OFFERED.get(0), "json", OFFERED.get(1), "csv", OFFERED.get(2));

    private final BurdenQuery query;
    private final ReportReaders readers;
    private final InstantSource clock;

    /** @param clock the system's time */
    public ReportController(BurdenQuery query, ReportReaders readers, InstantSource clock) {
        this.query = query;
        this.readers = readers;
        this.clock = clock;
    }

    @GetMapping("/reports/burden")
    ResponseEntity<byte[]> burden(HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException, ServletRequestBindingException {
        if (!readers.mayRead(request)) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        MediaType wanted = wanted(request);
        LocalDate to = day(request.getParameter("to"), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        LocalDate from = day(request.getParameter("from"), to.minusDays(DAYS - 1));
        try {
            BurdenReport report = query.report(from, to);
            if (wanted.equals(MediaType.APPLICATION_JSON)) {
                return answer(MediaType.APPLICATION_JSON, BurdenFiles.json(report));
            }
            return wanted.equals(MediaType.TEXT_HTML)
                    ? answer(HTML, BurdenPage.write(report))
                    : answer(CSV, BurdenFiles.csv(report));
        } catch (StoreUnavailable down) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                    .build();
        }
    }

    private static ResponseEntity<byte[]> answer(MediaType type, byte[] body) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", BurdenPage.POLICY)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .body(body);
    }

    private static LocalDate day(@Nullable String sent, LocalDate otherwise) throws ServletRequestBindingException {
        if (sent == null || sent.isBlank()) {
            return otherwise;
        }
        try {
            LocalDate day = LocalDate.parse(sent.strip());
            if (day.getYear() >= 2000 && day.getYear() < 2200) {
                return day;
            }
        } catch (DateTimeException noDay) {
            // Falls through to the same refusal.
        }
        throw new ServletRequestBindingException("A day is written like 2026-11-25.");
    }

    /** What the parameter says, else what the caller likes best; an Accept header that cannot be read asks for nothing. */
    private static MediaType wanted(HttpServletRequest request) throws HttpMediaTypeNotAcceptableException {
        String format = request.getParameter("format");
        if (format != null && FORMATS.containsKey(format)) {
            return FORMATS.get(format);
        }
        try {
            List<MediaType> accepted =
                    MediaType.parseMediaTypes(Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
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
}
