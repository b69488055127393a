package org.rachis.hooks.errors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.rachis.hooks.call.CorrelationId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.util.DisconnectedClientHelper;

/** Turns every failure of a call into its answer. */
@RestControllerAdvice
public final class ErrorAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswers.class);

    /** A refusal of ours. */
    @ExceptionHandler
    ResponseEntity<byte[]> refused(Refusal refusal, HttpServletRequest request) {
        Fault fault = refusal.fault();
        return ErrorAnswer.of(fault, refusal.text(), fault.status(), HttpHeaders.EMPTY, CorrelationId.of(request));
    }

    /** What Spring refused (no such path, wrong method), a caller who has hung up, or a bug. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<byte[]> failed(Exception failure, HttpServletRequest request) {
        if (failure instanceof ServletRequestBindingException) {
            Fault fault = Fault.BAD_QUERY;
            return ErrorAnswer.of(fault, fault.text(), fault.status(), HttpHeaders.EMPTY, CorrelationId.of(request));
        }
        if (failure instanceof ErrorResponse refusal && refusal.getStatusCode().value() < 500) {
            return answer(refusal.getStatusCode().value(), refusal.getHeaders(), request);
        }
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            LOG.debug("The caller hung up before the answer.");
            return null;
        }
        LOG.error(
                "Internal error, correlation={}\n{}", CorrelationId.of(request).value(), Trace.of(failure));
        return answer(Fault.INTERNAL.status(), HttpHeaders.EMPTY, request);
    }

    /** The answer to a request that failed outside every controller, with the status that was decided there. */
    public static ResponseEntity<byte[]> ofStatus(int status, HttpServletRequest request) {
        return answer(status, HttpHeaders.EMPTY, request);
    }

    /** Answers a request that goes no further than a filter. */
    public static void write(Fault fault, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ResponseEntity<byte[]> answer =
                ErrorAnswer.of(fault, fault.text(), fault.status(), HttpHeaders.EMPTY, CorrelationId.of(request));
        response.setStatus(fault.status());
        answer.getHeaders().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        response.getOutputStream().write(answer.getBody());
    }

    private static ResponseEntity<byte[]> answer(int status, HttpHeaders headers, HttpServletRequest request) {
        Fault fault = Fault.ofStatus(status);
        return ErrorAnswer.of(fault, fault.text(), status, headers, CorrelationId.of(request));
    }
}
