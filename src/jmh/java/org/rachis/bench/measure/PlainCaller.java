package org.rachis.bench.measure;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;

/**
 * A caller that does next to nothing itself: it has one connection, writes a request that lies ready, and reads as far as the
 * answer goes. So what is measured is the server. For few callers at once: each has a thread of the operating system.
 */
public final class PlainCaller {

    private static final int MOST_OF_AN_ANSWER = 64 * 1024;
    private static final int LONGEST_WAIT = 30_000;
    private static final String OK = "http/1.1 200";
    private static final String CLOSES = "\r\nconnection: close\r\n";
    private static final String LENGTH = "\r\ncontent-length: ";
    private static final String LAST_CHUNK = "0\r\n\r\n";
    private static final String END_OF_HEAD = "\r\n\r\n";

    private final Call call;
    private final byte[] request;
    private final byte[] answer = new byte[MOST_OF_AN_ANSWER];

    private PlainCaller(Call call, byte[] request) {
        this.call = call;
        this.request = request;
    }

    /** The same call again and again, for so long; an answer other than 200 ends the measurement. */
    public static Load during(Duration time, int atOnce, Call call) throws Exception {
        byte[] request = call.bytes();
        long end = System.nanoTime() + time.toNanos();
        return Load.of(
                Executors.newFixedThreadPool(atOnce),
                atOnce,
                () -> new PlainCaller(call, request).callUntil(end));
    }

    private List<Long> callUntil(long end) throws IOException {
        List<Long> nanos = new ArrayList<>();
        while (System.nanoTime() < end) {
            try (Socket connection = new Socket()) {
                connection.setTcpNoDelay(true);
                connection.setSoTimeout(LONGEST_WAIT);
                connection.connect(call.server());
                boolean open = true;
                while (open && System.nanoTime() < end) {
                    long start = System.nanoTime();
                    open = callOver(connection.getInputStream(), connection.getOutputStream());
                    nanos.add(System.nanoTime() - start);
                }
            }
        }
        return nanos;
    }

    /** Whether the connection stays open. */
    private boolean callOver(InputStream in, OutputStream out) throws IOException {
        out.write(request);
        int length = 0;
        String read = "";
        do {
            int count = in.read(answer, length, answer.length - length);
            if (count <= 0) {
                throw new EOFException("An answer ended early: " + read);
            }
            length += count;
            read = new String(answer, 0, length, StandardCharsets.ISO_8859_1);
        } while (!isWhole(read));
        String head = head(read);
        if (!head.startsWith(OK)) {
            throw new IOException("Answered with " + head);
        }
        return !head.contains(CLOSES);
    }

    private static boolean isWhole(String read) {
        int end = read.indexOf(END_OF_HEAD);
        if (end < 0) {
            return false;
        }
        String head = head(read);
        int length = head.indexOf(LENGTH);
        if (length < 0) {
            return read.endsWith(LAST_CHUNK);
        }
        int digits = length + LENGTH.length();
        int body = Integer.parseInt(head.substring(digits, head.indexOf('\r', digits)));
        return read.length() == end + END_OF_HEAD.length() + body;
    }

    private static String head(String read) {
        return read.substring(0, read.indexOf(END_OF_HEAD) + 2).toLowerCase(Locale.ROOT);
    }
}
