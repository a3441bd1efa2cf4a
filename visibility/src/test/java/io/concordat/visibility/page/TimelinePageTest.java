package io.concordat.visibility.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.model.derive.StatusPolicy;
import io.concordat.model.value.Id;
import io.concordat.visibility.Timelines;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class TimelinePageTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    @Test
    void loadsNothingFromElsewhereAndRunsNoScript() {
        String page = TimelinePage.of(new Timelines(StatusPolicy.standard()).of(Id.of("so-1")), NOW, ZoneOffset.UTC);
        assertThat(page).startsWith("<!doctype html>").contains("Order so-1", "prefers-color-scheme: dark");
        assertThat(page).doesNotContain("http://", "https://", "<script", "url(", "@import");
    }

    @Test
    void escapesEveryText() {
        assertThat(new Html().element("p", "", "<b>&\"'").toString()).isEqualTo("<p>&lt;b&gt;&amp;&quot;&#39;</p>\n");
    }
}
