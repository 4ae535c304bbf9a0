package org.gainsay.intake;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import org.gainsay.model.InputException;

/** Whatever the bytes, a reader answers with texts or with an {@link InputException} of one line. */
class IntakeFuzzTest {
    @FuzzTest
    void anything(byte[] bytes) {
        try (Intake intake = new Intake(new Intake.Rules(250_000, false, false))) {
            Pieces[] open = new Pieces[1];
            feed(() -> open[0] = intake.open(new Supply.OfStream(new ByteArrayInputStream(bytes), "fuzz")));
            while (open[0] != null && open[0].hasNext()) {
                feed(open[0]::next);
            }
        }
    }

    @FuzzTest
    void html(byte[] bytes) {
        feed(() -> HtmlReader.read(bytes, "", "fuzz"));
    }

    @FuzzTest
    void feeds(byte[] bytes) {
        feed(() -> FeedReader.items(bytes, "", null, "fuzz").forEach(item -> HtmlReader.fragment(item.html())));
    }

    @FuzzTest
    void pdf(byte[] bytes) {
        feed(() -> PdfReader.read(bytes, "fuzz", 250_000));
    }

    private static void feed(Runnable reader) {
        try {
            reader.run();
        } catch (InputException refused) {
            if (String.valueOf(refused.getMessage()).indexOf('\n') >= 0) {
                throw new AssertionError("more than one line", refused);
            }
        }
    }
}
