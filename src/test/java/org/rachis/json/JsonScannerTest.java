package org.rachis.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rachis.json.Peers.bytes;
import static org.rachis.json.Peers.everyOther;
import static org.rachis.json.Peers.scanner;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rachis.fuzz.Seeds;

class JsonScannerTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                " \t\r\n{ \"a\" : [ 1 , 2 ] , \"b\" : { } }\n",
                "{\"a\":1,\"a\":2}",
                "\"\"",
                "\"twelve bytes\"",
                "\"a\\\"b\\\\c\\/d\\b\\f\\n\\r\\t\\u00e9\\u20AC\\uD83D\\uDE00\"",
                "\"\\uD83D alone\"",
                "\"é € 😀 and some ASCII behind\"",
                "{\"n\\u0061me with more than eight\":\"v\",\"é\":null}",
                "[0,-0,1,-1,10,1.5,-0.25,1e5,1E+5,1e-5,0.1,123456789012345,1234567890123456,12345678901234567890,1e400]",
                "[3.14159265358979,37.8,0.000001,100.0,99999.99999,1.7976931348623157E308,4.9E-324]",
                "[true,false,null]",
                "[[[[[[[[]]]]]]],{\"a\":{\"a\":{\"a\":[{}]}}}]",
                "\uFEFF{\"marked\":true}",
                "0"
            })
    void json_isReadAsByAnotherReader(String document) {
        Peers.agree(bytes(document), everyOther());

        assertThat(Peers.byScanner(bytes(document), () -> false)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "{",
                "}",
                "[",
                "]",
                "[1",
                "[1,",
                "[1,]",
                "[,1]",
                "[1 2]",
                "[}",
                "{]",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1,}",
                "{,\"a\":1}",
                "{\"a\":1 \"b\":2}",
                "{a:1}",
                "{'a':1}",
                "{1:1}",
                "\"open",
                "\"open\\",
                "\"open\\\"",
                "\"\\x\"",
                "\"\\u12\"",
                "\"\\u12G4\"",
                "\"\\u\uFF11234\"",
                "\"tab\there\"",
                "\"nul\0here\"",
                "01",
                "-",
                "+1",
                ".5",
                "1.",
                "1.e5",
                "1e",
                "1e+",
                "--1",
                "0x10",
                "NaN",
                "tru",
                "trueish",
                "nul",
                "[nulll]",
                "// comment\n1",
                "1 2",
                "{} {}",
                "{}x"
            })
    void otherText_isNoJson(String document) {
        Peers.agree(bytes(document), everyOther());

        assertThat(Peers.byScanner(bytes(document), () -> false)).isEmpty();
    }

    static Stream<byte[]> requests() {
        return Seeds.requests();
    }

    /** Each byte that goes wrong is noticed where another reader notices it, also in what is only stepped over. */
    @ParameterizedTest
    @MethodSource("requests")
    void changedBytes_areSeenAsByAnotherReader(byte[] request) {
        Random random = new Random(request.length);
        for (int i = 0; i < 300; i++) {
            Peers.agree(changed(request, random), random::nextBoolean);
        }
    }

    private static byte[] changed(byte[] request, Random random) {
        byte[] palette = bytes("{}[]\",:\\ \n0e-.tfnu\u00e9\u20AC\0");
        byte[] changed = request.clone();
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(changed.length);
            int length = changed.length;
            switch (random.nextInt(3)) {
                case 0 -> changed[at] = palette[random.nextInt(palette.length)];
                case 1 -> changed = Arrays.copyOf(changed, Math.max(1, length - random.nextInt(8)));
                default -> {
                    int other = random.nextInt(length);
                    System.arraycopy(request, Math.min(other, request.length - 1), changed, at, 1);
                }
            }
        }
        return changed;
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE"})
    void unicode_isToldByItsFirstBytes(String charset) {
        for (String mark : List.of("", "\uFEFF")) {
            byte[] document = (mark + "{\"é\":\"€ 😀\"}").getBytes(Charset.forName(charset));
            byte[] longer = Arrays.copyOf(document, document.length + 16);
            JsonScanner json = JsonScanner.over(longer, document.length);

            assertThat(json.start()).isTrue();
            json.enter();
            assertThat(json.nextName()).isEqualTo("é");
            assertThat(json.text()).isEqualTo("€ 😀");
            assertThat(json.nextName()).isNull();
            assertThat(json.isFinished()).isTrue();
        }
    }

    @Test
    void unicode_thatIsNone() {
        byte[] halfCharacter = {(byte) 0xFE, (byte) 0xFF, 0, '{', 0};

        assertThatThrownBy(() -> JsonScanner.over(halfCharacter, halfCharacter.length))
                .isInstanceOf(UnreadableJson.class);
    }

    @Test
    void bytesBehindTheDocument_areNotLookedAt() {
        byte[] longer = bytes("{\"a\":1}, \"b\"");

        for (int length = 0; length < 7; length++) {
            assertThat(Peers.byScanner(Arrays.copyOf(longer, length), () -> false))
                    .isEmpty();
            int cut = length;
            assertThatThrownBy(() -> finish(JsonScanner.over(longer, cut))).isInstanceOf(UnreadableJson.class);
        }
        assertThat(finish(JsonScanner.over(longer, 7))).isTrue();
    }

    private static boolean finish(JsonScanner json) {
        if (!json.start()) {
            throw UnreadableJson.malformed(0);
        }
        return json.isFinished();
    }

    @Test
    void repeatedText_isTheSameObject() {
        String text = "a text of some length";
        JsonScanner json = scanner("[\"" + text + "\",\"other\",\"" + text + "\",\"\",\"a text if some length\"]");
        json.enter();
        json.nextItem();
        String first = json.text();
        json.nextItem();
        assertThat(json.text()).isEqualTo("other");
        json.nextItem();
        assertThat(json.text()).isSameAs(first).isEqualTo(text);
        json.nextItem();
        assertThat(json.text()).isEmpty();
        json.nextItem();
        assertThat(json.text()).isEqualTo("a text if some length");
    }

    /** One byte of difference, anywhere, and nothing is remembered of the one for the other. */
    @Test
    void rememberedObjects_areThoseOfTheSameBytes() {
        String same =
                "{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"8310-5\",\"display\":\"Body temperature\"}],\"x\":0}";
        StringBuilder list = new StringBuilder("[" + same);
        for (int i = 0; i < 10; i++) {
            list.append(',')
                    .append(same.replace("\"x\":0", "\"x\":" + i))
                    .append(',')
                    .append(same);
        }
        JsonScanner json = scanner(list.append(']').toString());
        AtomicInteger read = new AtomicInteger();
        json.enter();
        while (json.nextItem()) {
            String expected = new String(bytes(json.json()), StandardCharsets.UTF_8);
            String known = json.again(String.class);
            if (known == null) {
                int place = json.place();
                json.skip();
                json.remember(place, expected);
                read.incrementAndGet();
            } else {
                assertThat(known).isEqualTo(expected);
            }
        }
        assertThat(json.isFinished()).isTrue();
        assertThat(read).hasValueLessThan(21);
    }
}
