package org.gainsay.watch.notices;

import static org.assertj.core.api.Assertions.assertThat;

import org.gainsay.format.Json;
import org.gainsay.watch.customers.HitChange;
import org.junit.jupiter.api.Test;

/** What people read of a notice. */
class NoticeWordsTest {
    /** Of the keys beside those that all of them have. */
    private static String sentence(NoticeKind kind, String more) {
        return HitNotice.of(
                        kind,
                        Json.parse(
                                "{\"portfolio\":\"clients\",\"run\":\"r1\",\"customer\":\"C-1\",\"customer_name\":\"Acme Ltd\","
                                        + "\"source\":\"un_sc\",\"entry\":\"7\",\"caption\":\"ACME\",\"score\":0.78"
                                        + more + "}",
                                "notice"))
                .sentence();
    }

    @Test
    void whatChangedIsSaidInWords() {
        assertThat(sentence(NoticeKind.HIT_CHANGED, """
                ,"fields":[{"field":"birth_dates","before":"","after":"1961"},{"field":"score","before":"0.9612","after":"0.78"},
                {"field":"match","before":"true","after":"false"}]"""))
                .isEqualTo(
                        "Acme Ltd (C-1, clients) still may be ACME (UN 7), but something changed: birth dates: '1961' is"
                                + " new; the score fell from 0.96 to 0.78; it is no match any more");
        assertThat(new HitChange.Field("score", "0.7811", "0.7812").words()).contains("rose from 0.7811 to 0.7812");
        assertThat(new HitChange.Field("score", "", "0.7812").words()).isEqualTo("the score is 0.7812 and was ");
        assertThat(new HitChange.Field("idNumber", "A; B", "").words()).isEqualTo("id number: 'A; B' is gone");
        assertThat(new HitChange.Field("matched", "A", "B").words()).isEqualTo("the closest name is 'B' and was 'A'");
    }

    @Test
    void whatIsGoneSaysWhyAndWhichCaseWaits() {
        assertThat(sentence(NoticeKind.HIT_GONE, ",\"case\":\"k1\",\"why\":\"customer\""))
                .isEqualTo(
                        "Acme Ltd (C-1, clients) was a hit for ACME (UN 7), and is no customer any more; its case k1 is"
                                + " still to be decided");
        assertThat(sentence(NoticeKind.HIT_GONE, ",\"case\":null,\"why\":\"entry\""))
                .endsWith("no longer is a hit for ACME (UN 7), which its list has no more");
        assertThat(sentence(NoticeKind.HIT_GONE, "")).endsWith("no longer is a hit for ACME (UN 7)");
    }

    @Test
    void whoIsNotNamedIsSaidToBeUnnamed() {
        assertThat(claim("? → Ghana: shells")).isEqualTo("new claim, alleged: unnamed → Ghana: shells");
        assertThat(claim("Iran → ?: drones, who knows?"))
                .isEqualTo("new claim, alleged: Iran → unnamed: drones, who knows?");
    }

    private static String claim(String label) {
        var json = Json.object().put("claim", "c1").put("label", label).put("after", "alleged");
        return ClaimNotice.of(NoticeKind.CLAIM, json).sentence();
    }

    @Test
    void listsAreCalledAsPeopleCallThem() {
        assertThat(list("gb_sanctions")).isEqualTo("UK could not be updated: not there");
        assertThat(list("mine")).isEqualTo("mine could not be updated: not there");
    }

    private static String list(String source) {
        return new ListNotice(NoticeKind.LIST_FAILED, source, "not there").sentence();
    }

    @Test
    void kindsAreCountedInWords() {
        for (NoticeKind kind : NoticeKind.values()) {
            assertThat(kind.counted(1)).startsWith("1 ").doesNotContain("-");
            assertThat(kind.counted(2)).isEqualTo("2" + kind.counted(1).substring(1) + "s");
            assertThat(kind.heading()).matches("[A-Z].*s");
        }
        assertThat(NoticeKind.HIT_NEW.counted(2)).isEqualTo("2 new hits");
    }
}
