package org.rachis.app;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may call, and how callers prove who they are.
 *
 * @param publicUrl the address of this service as its callers know it; blank for this machine's own
 */
@ConfigurationProperties("rachis")
public record CallerSettings(
        @DefaultValue("") String publicUrl,
        @DefaultValue List<ClientSettings> clients,
        @DefaultValue Security security,
        @DefaultValue Discovery discovery,
        @DefaultValue Cors cors) {

    /** How tokens may be signed (RFC 7518), and whether one may be used once only. */
    public record Security(
            @DefaultValue({"ES384", "RS384"}) List<String> algorithms,
            @DefaultValue("true") boolean rejectReplays) {}

    /** Whether the list of services, which holds nothing of any patient, is for known callers only. */
    public record Discovery(@DefaultValue("false") boolean requireJwt) {}

    /** The pages, by their origin, from which a browser may call. */
    public record Cors(@DefaultValue List<String> allowedOrigins) {}
}
