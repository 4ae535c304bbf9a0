package org.gainsay.lists;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Countries, scripts and element names as the readers turn them. */
class SmallPartsTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    Russia; ru
                    RUSSIAN FEDERATION; ru
                    Korea, North; kp
                    KOREA, DEMOCRATIC PEOPLE'S REPUBLIC OF; kp
                    Democratic People's Republic of Korea; kp
                    Congo (Democratic Republic); cd
                    Congo, Democratic Republic of the; cd
                    The Gambia; gm
                    St. Kitts & Nevis; kn
                    Saint Vincent and the Grenadines; vc
                    Cote d Ivoire; ci
                    Virgin Islands, British; vg
                    Burma; mm
                    Kosovo; xk
                    former Soviet Union; former Soviet Union
                    """)
    void knowsCountriesAsTheListsWriteThem(String written, String code) {
        assertThat(Countries.codeOrWritten(written)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"Müller, Latn", "Джон, Cyrl", "Iван Юр’евiч, Cyrl", "محمد, Arab", "陈志, Hani", "김, Hang", "924, "})
    void tellsTheScript(String name, String script) {
        assertThat(Scripts.of(name)).isEqualTo(script);
    }

    @ParameterizedTest
    @CsvSource({"SUBMITTED_BY, submittedBy", "OFSIGroupID, ofsiGroupId", "remark, remark", "DATAID, dataid"})
    void makesPropertiesOfElementNames(String element, String property) {
        assertThat(Texts.property(element)).isEqualTo(property);
    }
}
