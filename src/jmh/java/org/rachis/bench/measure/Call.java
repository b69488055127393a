package org.rachis.bench.measure;

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
}
