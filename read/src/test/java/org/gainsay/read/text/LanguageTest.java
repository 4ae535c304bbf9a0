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
                "de | Iran hat bestritten, dass es Drohnen an Russland geliefert hat, und das Ministerium in Berlin wollte sich am"
                        + " Montag dazu nicht äußern, hieß es",
                "fr | L'Iran a démenti avoir livré des drones à la Russie, et le ministère a refusé de commenter les informations"
                        + " publiées dans la presse ce lundi",
                "es | El gobierno de Irán negó que hubiera entregado drones a Rusia y dijo que las acusaciones no tienen base en"
                        + " la realidad, según el ministro",
                "und | Иран опроверг поставки дронов в Россию",
                "ru | Кремль опроверг сообщения о поставках: это «абсурдные вымыслы», заявил представитель, они бездоказательны",
                "uk | Міністерство оборони України заявило, що її військові збили сім безпілотників",
                "fa | سخنگوی وزارت خارجه ایران گفت که هیچ پهپادی برای استفاده در جنگ اوکراین به روسیه داده نشده است",
                "ar | نفت وزارة الخارجية الإيرانية تزويد روسيا بطائرات مسيرة لاستخدامها في الحرب على أوكرانيا",
                "he | איראן הכחישה כי סיפקה כלי טיס לרוסיה",
                "tr | Bakanlık, bu iddiaların doğru olmadığını ve bir insansız hava aracı için anlaşma olan ülke ile görüşme olarak"
                        + " yapılan çok sayıda haberin de yanlış olduğunu bildirdi",
                "und | Drohnen Raketen Panzer Teheran Moskau Kiew Minsk Ankara Peking Seoul Warschau Berlin Paris London Rom Wien Prag",
                "zh | 伊朗否认向俄罗斯提供无人机",
            })
    void tellsEnglishFromTheRest(String language, String text) {
        assertThat(Language.of(ArticleText.of(text))).isEqualTo(language);
    }
}
