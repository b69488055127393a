package org.rachis.bench.measure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.apache.http.HttpEntity;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.entity.ContentType;

/** What a caller sends, as often as it likes. */
public record Call(String address, HttpEntity body) {

    /** A body for a server on this machine. */
    public static Call to(int port, String path, byte[] body) {
        return new Call(address(port, path), new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
    }

    public static String address(int port, String path) {
        return "http://127.0.0.1:" + port + path;
    }

    public HttpPost request() {
        HttpPost request = new HttpPost(address);
        request.setEntity(body);
        return request;
    }

    InetSocketAddress server() {
        URI to = URI.create(address);
        return new InetSocketAddress(to.getHost(), to.getPort());
    }

    /** The request as it goes over the wire. */
    byte[] bytes() throws IOException {
        URI to = URI.create(address);
        String head = """
                POST %s HTTP/1.1\r
                Host: %s\r
                Content-Type: application/json\r
                Content-Length: %d\r
                \r
                """.formatted(to.getPath(), to.getAuthority(), body.getContentLength());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(head.getBytes(StandardCharsets.US_ASCII));
        body.writeTo(bytes);
        return bytes.toByteArray();
    }
}
