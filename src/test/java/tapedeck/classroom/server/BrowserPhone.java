package tapedeck.classroom.server;

import static org.awaitility.Awaitility.await;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import tapedeck.Patience;
import tapedeck.export.page.Browser;

/** A phone whose page is in a real browser: it answers by what is seen. */
record BrowserPhone(Browser browser) {
    /** Answers as a person would, once the question can be answered in that round; false before. */
    private static final String ANSWER = """
            const all = [...document.querySelectorAll('.option:enabled, .spot:enabled')];
            const field = document.querySelector('#number:enabled');
            if (!document.querySelector('header').textContent.includes('%1$d') || !(all.length || field)) return false;
            if (all.length) all[%2$d %% all.length].click();
            else {
              field.value = '%2$d';
              field.form.requestSubmit();
            }
            return true;""";

    /** Comes in by the code, and reads in the language that its page has beside its own where it {@code switches}. */
    void join(String link, boolean switches) {
        browser.resize(Browser.SIZES.getFirst());
        browser.go(link);
        await().atMost(Patience.SECONDS, TimeUnit.SECONDS)
                .until(() -> Boolean.TRUE.equals(browser.run("return document.querySelector('.lead, .run') !== null")));
        if (switches) {
            browser.click("[data-id=language]");
        }
    }

    /** Answers in a round, if it can be answered by a tap or by typing. */
    void answer(int round, int n) {
        await().atMost(Patience.SECONDS, TimeUnit.SECONDS)
                .until(() -> Boolean.TRUE.equals(browser.run(String.format(Locale.ROOT, ANSWER, round, n))));
    }
}
