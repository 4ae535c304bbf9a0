package org.gainsay.read.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Iran denied that it had supplied drones to Russia.",
                "en | Kyiv: Moscow prepares strikes; Tehran rejects charge; Washington sanctions three firms, freezes assets of the"
                        + " network behind it",
                "en | Le Monde reported that the ministry of defence had bought shells, and that a French company was said to have"
                        + " helped in the deal",
                "und | Iran hat bestritten, dass es Drohnen an Russland geliefert hat, und das Ministerium in Berlin wollte sich am"
                        + " Montag dazu nicht äußern, hieß es",
                "und | L'Iran a démenti avoir livré des drones à la Russie, et le ministère a refusé de commenter les informations"
                        + " publiées dans la presse ce lundi",
                "und | El gobierno de Irán negó que hubiera entregado drones a Rusia y dijo que las acusaciones no tienen base en"
                        + " la realidad, según el ministro",
                "und | Иран опроверг поставки дронов в Россию",
                "und | 伊朗否认向俄罗斯提供无人机",
            })
    void tellsEnglishFromTheRest(String language, String text) {
        assertThat(Language.of(ArticleText.of(text))).isEqualTo(language);
    }
}
