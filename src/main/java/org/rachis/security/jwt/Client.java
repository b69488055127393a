package org.rachis.security.jwt;

import java.util.List;
import java.util.Optional;
import org.rachis.security.Caller;

/**
 * An EHR that the operator has registered.
 *
 * @param issuer the exact {@code iss} of its tokens
 * @param keys where its public keys are; no other address is ever asked for them
 * @param tenant the exact {@code tenant} of its tokens where one issuer speaks for several; nothing where it does not matter
 * @param publicUrls further addresses under which this client knows Rachis, besides the one that holds for all
 */
public record Client(
        Caller caller, String issuer, KeySetAddress keys, Optional<String> tenant, List<String> publicUrls) {

    public Client {
        publicUrls = List.copyOf(publicUrls);
    }
}
