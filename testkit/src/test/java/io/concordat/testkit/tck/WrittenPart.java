package io.concordat.testkit.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A part of a page that is written from the code, between two comments.
 *
 * @param page the page
 * @param name what the comments say
 */
record WrittenPart(Path page, String name) {

    /** Compares the part with what the code says, or writes it anew with {@code -Dconcordat.update=true}. */
    void shouldBe(String expected) throws IOException {
        String text = Files.readString(page);
        String begin = "<!-- " + name + " -->\n";
        int from = text.indexOf(begin) + begin.length();
        int to = text.indexOf("<!-- /" + name + " -->");
        if (Boolean.getBoolean("concordat.update")) {
            Files.writeString(page, text.substring(0, from) + expected + text.substring(to));
            return;
        }
        assertThat(text.substring(from, to))
                .as(name + " on the page; run this test with -Dconcordat.update=true to write them anew")
                .isEqualTo(expected);
    }
}
