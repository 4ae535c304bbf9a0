package org.gainsay.read.parties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gainsay.model.Form;
import org.gainsay.model.Stance;
import org.gainsay.read.statements.Draft;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HomeStatesTest {
    /** For whom the last of the sources in brackets speaks; each is followed by its cue, a word, and its content. */
    private static String behalf(String marked) {
        StringBuilder plain = new StringBuilder();
        List<Range> sources = new ArrayList<>();
        int open = 0;
        for (int at = 0; at < marked.length(); at++) {
            char letter = marked.charAt(at);
            switch (letter) {
                case '[' -> open = plain.length();
                case ']' -> sources.add(new Range(open, plain.length()));
                default -> plain.append(letter);
            }
        }
        List<Draft> drafts = sources.stream()
                .map(source -> {
                    int cue = plain.indexOf(" ", source.end() + 1);
                    Stance stance = switch (plain.substring(source.end() + 1, cue)) {
                        case "denied" -> Stance.DENIES;
                        case "confirmed" -> Stance.CONFIRMS;
                        default -> Stance.ASSERTS;
                    };
                    return new Draft(
                            List.of(source),
                            List.of(new Range(source.end() + 1, cue)),
                            List.of(new Range(cue + 1, plain.indexOf(".", cue))),
                            stance,
                            Form.INDIRECT,
                            Draft.NOWHERE,
                            1,
                            1);
                })
                .toList();
        Cast cast = new CastFinder().of(ArticleText.of(plain.toString()), drafts);
        return String.valueOf(cast.attributions().getLast().onBehalfOf());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            PETROVIC | [Vienna] said that Marko Petrovic had sold rifles. [Petrovic's lawyer, Nina Haddad] denied that it was so.
            PETROVIC | [Vienna] said that Marko Petrovic had sold rifles. [Nina Haddad, a lawyer for Petrovic,] denied that it was so.
            PETROVIC | [Vienna] said that Marko Petrovic had sold rifles. [Petrovic's lawyer, Nina Haddad] spoke out. [Haddad] denied that it was so.
            PETROVIC | [Marko Petrovic] said that he was innocent. [His lawyer] denied that it was so.
            MM | [Myanmar's army] said that it was glad. Nobody came. [Its chief spokesman, Lt Gen Aung Min,] denied that it was so.
            SAHEL_FRONT | [The Sahel Front] said that it was glad. [Its spokesman, Omar Diallo,] denied that it was so.
            null | [The U.N. mission in Mali] denied that it was so.
            null | [The UN mission in Mali] denied that it was so.
            ML | [The defence ministry in Mali] denied that it was so.
            null | [a letter seen by the BBC] said that it was so.
            PE | [A senior Peruvian official] confirmed that it was so. [the official] said that it was good.
            null | [A Western diplomat] confirmed that it was so. [the official] said that it was good.
            PE | [Ana Quispe, an adviser to Peruvian President Luis Vargas,] said that it was so.
            UA | [Olena Kit, an adviser to President Volodymyr Zelenskyy,] said that it was so.
            PE | [Peruvian minister Luis Vargas] said that it was so. [Vargas's deputy] denied that it was so.
            AM | Nobody came. In Yerevan, [Defence Minister Gor Petrosyan] said that it was so.
            AKDENIZ_RORO_SHIPPING | [Akdeniz Roro Shipping] said that it was glad. [Lawyers for the company] denied that it was so.
            AKDENIZ_RORO_SHIPPING | Washington listed Akdeniz Roro Shipping. [Its lawyer, Nina Haddad] denied that it was so.
            AKDENIZ_RORO_SHIPPING | Washington listed Akdeniz Roro Shipping. [The company's US lawyer, Nina Haddad] denied that it was so.
            AKDENIZ_RORO_SHIPPING | Washington listed Akdeniz Roro Shipping. [Nina Haddad, a Washington lawyer who represents the company] denied that it was so.
            AKDENIZ_RORO_SHIPPING | Washington listed Akdeniz Roro Shipping. [A lawyer for the company, Nina Haddad,] denied that it was so.
            AKDENIZ_RORO_SHIPPING | Washington listed Akdeniz Roro Shipping. [Nina Haddad, the lawyer of Akdeniz Roro Shipping] denied that it was so.
            AKDENIZ_RORO_SHIPPING | Washington listed Akdeniz Roro Shipping. [Nina Haddad, legal adviser to the company] denied that it was so.
            AKDENIZ_RORO_SHIPPING | Washington listed Akdeniz Roro Shipping. [Nina Haddad, who represents the company] denied that it was so.
            AKDENIZ_RORO_SHIPPING | Washington listed Akdeniz Roro Shipping. [Nina Haddad, a spokeswoman for the company] denied that it was so.
            AKDENIZ_RORO_SHIPPING | Washington listed Akdeniz Roro Shipping. [The director of the company, Nina Haddad] denied that it was so.
            AKDENIZ_RORO_SHIPPING | Washington listed Akdeniz Roro Shipping. [Its director, Nina Haddad] denied that it was so.
            ATLAS_MINERALS | Washington listed Atlas Minerals. [Nina Haddad, the director of Atlas Minerals] denied that it was so.
            null | Washington listed Akdeniz Roro Shipping. [An American lawyer] denied that it was so.
            US   | Washington listed Akdeniz Roro Shipping. [The US attorney general, Nina Haddad] denied that it was so.
            NATIONAL_UNITY_GOVERNMENT | [Thailand] said that Russia had sold jets to Myanmar. [The National Unity Government] denied it. [Its energy minister, U Kyaw Zin] said that they had come.
            NATIONAL_UNITY_GOVERNMENT | [Thailand] said that Russia had sold jets to Myanmar. [The National Unity Government] denied it. [Its energy minister] said that they had come.
            NATIONAL_UNITY_GOVERNMENT | [Thailand] said that Russia had sold jets to Myanmar. [The National Unity Government] denied it. [Its transport ministry] said that they had come.
            TRANSITIONAL_COUNCIL | [Kenya] said that Ethiopia had shipped rifles. [Uganda] denied it. [The Southern Transitional Council] denied it. [Its port authority] said that none had come.
            GONU | [Egypt] said that Turkey had sold drones to Libya. [The Government of National Unity] denied it. [Its energy minister, Khalid Ramadan] said that none had come.
            ET   | [Kenya] said that rifles had come. [Ethiopia] denied it. [Its transport minister, Dawit Bekele] denied that rifles had passed.
            TH   | [Thailand] said that jets had come. [Its energy minister, Somchai Wong] said that they were new.
            null | [Vienna] said that Marko Petrovic had sold rifles. [Three lawyers in the city] denied that it was so.
            KE   | NAIROBI (Agency) - Crates were found at the port on Monday. [The customs director-general, Otieno Barasa] said that rifles had come.
            KE   | NAIROBI (Agency) - Crates were found at the port on Monday. [The head of customs, Otieno Barasa] said that rifles had come.
            KE   | NAIROBI (Agency) - [A military statement] said that rifles had come.
            KE   | NAIROBI (Agency) - [The army's media wing] said that rifles had come.
            UG   | NAIROBI (Agency) - [A Ugandan military statement] said that rifles had come.
            HOUTHIS | ADEN (Agency) - [The Houthis] denied it. [Their spokesman, Nasser Qassim] said that rifles had come.
            HR   | In Zagreb the mood has turned since May. [Defence Minister Ivana Horvat] said that rifles had come.
            HR   | [Croatia's Defence Minister Ivana Horvat] said that rifles had come. [The Defence Ministry] said that it was sorry.
            TD   | Chad wants its citizens back from Oman. [Foreign ministry spokesman Moussa Tahir] said that rifles had come.
            IR   | [Iran's foreign ministry] denied it. [Spokesman Reza Najafi] said that rifles had come.
            OM   | [Oman's foreign ministry] denied it. [A ministry official] said that rifles had come.
            ORION_LINES | [Orion Lines] denied it. [A spokeswoman] said that rifles had come.
            SA   | Saudi Arabia was glad of it. [The kingdom's ambassador in London] said that rifles had come.
            RU   | Russia makes no secret of it. [The ambassador in Lima, Igor Dmitriev] said that rifles had come.
            GB   | [Britain] said that it had proof. [The defence secretary, Alan Thorley] said that it was clear.
            RU   | [Russia's defence ministry] said that it had bought shells. [A deputy minister, Oleg Vashin] said so too.
            DE   | [Ukraine] said that it was glad. In Berlin, [the defence minister, Karin Ostwald] said that launchers would come.
            UA   | [Ukraine's sanctions commissioner, Iryna Shevchuk] said that engines were sold.
            UA   | [Turkey] said that it knew. [The Ukrainian sanctions commissioner, Iryna Shevchuk] said that it was late.
            UA   | A terminal burned in the Ukrainian port of Izmail. [The regional governor, Taras Holub] said that drones had come.
            UA   | ODESA, May 3 (Agency) - A silo burned in the night. [The mayor, Petro Melnyk] said that nobody was hurt.
            RU   | [The Russian governor of Crimea, Denis Rudakov] said that a ferry was hit.
            UA   | ODESA, May 3 (Agency) - [The Russian defence ministry] said that grain burned. [Governor Taras Holub] replied that people had died.
            DE   | [Germany] said that it was glad. [Russia] said that it had proof. [Government spokesman Steffen Hebestreit] denied in Berlin that it was so.
            ET   | [Eritrea] said that drones had come. [Ethiopia's military] denied it. [General Abebe Tadesse] denied that it had flown.
            ET   | [Ethiopia] said that it was glad. [General Abebe Tadesse] said that it had flown.
            null | [Ethiopia] said that it was glad. [The secretary general, Abebe Tadesse] said that it had flown.
            CH   | [Russia] said that it knew. Switzerland again refused to let Germany pass them on. [Economy Minister Guy Parmelin] said that it was so.
            UNITED_NATIONS | [The UN Special Rapporteur on Myanmar, Tom Andrews] said that arms had come.
            RHEINMETALL | [Rheinmetall chief Armin Papperger] said that shells had left.
            `null` | [A diplomat in Khartoum] said that he had seen papers.
            FALCON_GATE | [The company Falcon Gate] said that it was sorry. [The manager, Omar Saleh] said that it had sold them.
            TD   | N'DJAMENA, May 3 (Agency) - [Chad] said so. [Egypt] denied it. [The government spokesman Moussa Tahir] said that it was over.
            null | LIMA, May 3 (Agency) - [Chad] said so. [Egypt] denied it. [The government spokesman Moussa Tahir] said that it was over.
            null | [Ukraine] said that Russia had sent missiles. [The defence minister, Igor Belov] denied it.
            PE   | [Chile] said that rifles had come. [President Elena Vargas of Peru] denied that it was so.
            RW   | [Uganda] said that it knew. [Eric Mugabo, a spokesman for the government in Kigali] said that rifles had come.
            AZ   | [Cyprus] said that it knew. [Hikmat Rzayev, an adviser to the Azerbaijani president] said that it was late.
            KARASU_MAKINA | Estonia named Karasu Makina, based in Bursa. [Its managing director, Cem Aydogan] denied that it was so.
            BY   | [Belarus] denied that it was so. [Foreign ministry spokeswoman Alena Zhuk] denied that rifles had gone.
            RU   | [Russia, through foreign ministry spokeswoman Oksana Belova] said that it was sorry.
            CN   | [China] said that it was sorry. [The foreign ministry's spokesman, Gao Wei] said that lenses were made.
            CN   | [China] said that it was sorry. [Turkey] said that it knew. [Foreign ministry spokesman Gao Wei] denied a briefing in Beijing.
            TZ   | [Tanzania] confirmed that a ship had come. [Transport Minister Neema Mrisho] denied that it was its load.
            EE   | [Estonia's security service] said in a report that lathes had come. [The report] said that they were new.
            null | [Russia] said that it was sorry. [Viktor Melnikov, a Russian businessman] denied that he had sold engines.
            null | [Peru] said that it was sorry. [Peruvian opposition lawmaker Carmen Huaman] said that it was false.
            null | [Tanzania] said that it was glad. In Bujumbura, [the opposition Party of Renewal] said that it knew.
            null | [Tanzania] said that it was glad. [The opposition party] said that it knew.
            null | [Britain] said that it had proof. [The former defence secretary, Alan Thorley] said that it was clear.
            null | [Britain] said that it had proof. [The opposition leader, Alan Thorley] said that it was clear.
            HOUTHIS | ADEN (Agency) - [A Houthi spokesman in Yemen] denied that rifles had come.
            HOUTHIS | ADEN (Agency) - [The Houthi spokesman, Nasser Qassim,] denied that rifles had come.
            HOUTHIS | ADEN (Agency) - [Houthi military spokesman Nasser Qassim] denied that rifles had come.
            M23  | [Congo] said that rifles had come. [M23 spokesman Jean Mbala] denied it.
            ABKHAZIA_CITY | TBILISI (Agency) - [An Abkhaz spokesman] denied that rifles had come.
            ABKHAZIA_CITY | TBILISI (Agency) - [Georgia] said that rifles had come. [Abkhazia's foreign minister] denied it.
            ABKHAZIA_CITY | TBILISI (Agency) - [A spokesman for Abkhazia] denied that rifles had come.
            null | [Sudan] said that it knew. [A rebel spokesman in Chad] denied that rifles had come.
            null | [Sudan] said that it knew. [A spokesman for rebels in eastern Chad] denied that rifles had come.
            null | [Sudan] said that it knew. [A Chadian rebel leader, Idriss Abakar,] denied that rifles had come.
            CHADIAN_ARMY | [Sudan] said that it knew. [A Chadian army spokesman] denied that rifles had come.
            GY   | GEORGETOWN (Llanos Wire) - [Guyana's president] denied that rifles had come.
            US   | (Cape Ledger) - [The American ambassador] denied that rifles had come.
            null | [Britain] said that it had proof. [The economist Alan Thorley] said that it was clear.
            """)
    void officialsServeTheStateThatIsUnderstood(String expected, String marked) {
        assertThat(behalf(marked)).isEqualTo(expected);
    }

    /** The content in braces stands before its source. */
    private static String behalfAfterContent(String marked) {
        int open = marked.indexOf('{');
        int close = marked.indexOf('}') - 1;
        String plain = marked.replaceAll("[{}\\[\\]]", "");
        int from = marked.indexOf('[') - 2;
        int to = marked.indexOf(']') - 3;
        int first = plain.indexOf(" denied ");
        int before = Math.max(0, first);
        Draft denial = new Draft(
                List.of(new Range(plain.lastIndexOf(". ", before) + 2, before)),
                List.of(new Range(before + 1, before + " denied".length())),
                List.of(new Range(before + " denied ".length(), plain.indexOf(".", before))),
                Stance.DENIES,
                Form.INDIRECT,
                Draft.NOWHERE,
                1,
                1);
        Draft said = new Draft(
                List.of(new Range(from, to)),
                List.of(new Range(to + 1, to + " said".length())),
                List.of(new Range(open, close)),
                Stance.DENIES,
                Form.INDIRECT,
                Draft.NOWHERE,
                1,
                1);
        Cast cast = new CastFinder().of(ArticleText.of(plain), List.of(denial, said));
        return String.valueOf(cast.attributions().getLast().onBehalfOf());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            PE | Chile spoke. Peru denied the charge. {Peru has sent no rifles to Bolivia}, [its deputy minister] said.
            PE | Chile spoke. Peru denied the charge. {The country has sent no rifles to Bolivia}, [its deputy defence minister, Juan Rojas] said.
            PE | Chile spoke. Peru denied the charge. {No rifles had gone to Bolivia}, [Juan Rojas, its deputy minister] said.
            GR | ATHENS, May 3 (Agency) - It rained. Turkey denied the charge. {Greece will send no rifles to Armenia}, [Prime Minister Nikos Daskalakis] said.
            BO | Chile spoke. Peru denied the charge. {Bolivia had received no rifles}, [its defence minister, Juan Rojas] said.
            CL | Chile spoke. Peru denied the charge. {The government of Chile had seen no rifles}, [its defence minister, Juan Rojas] said.
            """)
    void itsIsTheSubjectOfWhatWasSaid(String expected, String marked) {
        assertThat(behalfAfterContent(marked)).isEqualTo(expected);
    }
}
