package org.gainsay.screen;

import static org.assertj.core.api.Assertions.assertThat;

import org.gainsay.model.Schema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pairs from the daily work of screening: which a careful analyst would look at, and which not. */
class NamePairsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # order, case, marks, punctuation
            Petrova, Irina             | Irina PETROVA
            José Ramón Núñez           | JOSE RAMON NUNEZ
            O’Connor Sean              | Sean O'Connor
            Łukasz Wójcik              | Lukasz Wojcik
            Ｍａｒｋｏ Ivanović          | Marko Ivanovic
            # transliteration
            Вячеслав Гриценко          | Viacheslav Grytsenko
            Сергій Шевчук              | Sergei Shevchuk
            Хрущёв Никита              | Nikita Khrushchev
            Dmitrij Chworostowskij     | Dmitry Khvorostovsky
            Aliaksandr Volkau          | Alexander Volkov
            Vasilij Nebenzja           | Vasily Nebenzya
            Vassily Nebenzia           | Vasily Nebenzya
            Wolodymyr Selenskyj        | Volodymyr Zelenskyy
            محمد حسين                  | Mohammed Hussein
            قاسم سليماني               | Qasem Soleimani
            حسن روحاني                 | Hassan Rouhani
            בנימין כהן                 | Binyamin Cohen
            김철수                      | Kim Chol Su
            李明                        | Li Ming
            Αλέξης Παπαδόπουλος        | Alexis Papadopoulos
            გიორგი კვირიკაშვილი        | Giorgi Kvirikashvili
            # Arabic and Persian usage
            Muammar Gaddafi            | Moamar Qadhafi
            Abdul Rahman Yasin         | Abdulrahman Yaseen
            Abd al-Aziz al-Rawi        | Abdulaziz Alrawi
            Khalid ibn Walid           | Khaled bin Waleed
            Hossein Ghasemi            | Husayn Qasemi
            Said Ould Salem            | Saeed Salem
            # patronymics, titles, extra names
            Igor Sergeevich Morozov    | Igor Morozov
            General Yuri Baluev        | Yury Baluyev
            Hajji Karim Agha           | Karim Agha
            Luis Alberto Mendoza Rios  | Luis Mendoza Rios
            # initials
            R. Kadyrov                 | Ramzan Kadyrov
            J.-P. Bemba                | Jean-Pierre Bemba
            JP Bemba                   | Jean-Pierre Bemba
            # slips of the pen
            Rmazan Kadyrov             | Ramzan Kadyrov
            Ramzan Kaddyrov            | Ramzan Kadyrov
            Ramzan Kadirow             | Ramzan Kadyrov
            RamzanKadyrov              | Ramzan Kadyrov
            """)
    void namesOfOnePerson(String first, String second) {
        assertThat(score(first, second, Schema.PERSON)).isBetween(0.70, 1.0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Li Wu                      | Lu Wu
            Jon Smith                  | Jane Smith
            Ahmed Salim Nasser         | Khalid Salim Nasser
            Ramzan Kadyrov             | Zelimkhan Kadyrov
            A. Kadyrov                 | Ramzan Kadyrov
            Kadyrov                    | Ramzan Kadyrov
            Yusuf bin Omar al-Masri    | Omar bin Yusuf al-Masri
            Oleg Petrovich Smirnov     | Oleg Ivanovich Smirnov
            Hassan Ali al-Tikriti      | Hassan Ali al-Basri
            Emma Daniels               | Emil Danilov
            王小明                      | 王小朋
            김철수                      | 김영수
            Mullah Omar                | Mullah Baradar
            Sheikh Hassan              | Sheikh Said
            """)
    void namesOfTwoPeople(String first, String second) {
        assertThat(score(first, second, Schema.PERSON)).isBetween(0.0, 0.6999);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # legal forms
            OOO Vektor                 | LIMITED LIABILITY COMPANY VEKTOR
            ООО «Вектор»               | Vektor LLC
            Otkrytoe Aktsionernoe Obshchestvo Rubin | OJSC RUBIN
            Müller G.m.b.H.            | Muller GmbH
            Nordwind S.p.A.            | NORDWIND SPA
            华兴贸易有限公司             | 华兴贸易
            The Homs Refinery Company  | HOMS REFINERY CO.
            # abbreviations that auditors test with
            GUANGZHOU HAIGE COMM GRP   | GUANGZHOU HAIGE COMMUNICATIONS GROUP
            DELTA TECH & SRVCES        | Delta Technology and Services
            Zenith Intl Mfg Corp       | Zenith International Manufacturing Corporation
            VOLGA OIL COMP             | VOLGA OIL COMPANY
            Caspian Shpg Ind           | Caspian Shipping Industries
            # acronyms
            IRISL                      | Islamic Republic of Iran Shipping Lines
            U.S. Bureau of Mines       | United States Bureau of Mines
            MFS                        | Martin Food Supplies
            # written together or apart
            SiemensAG                  | Siemens AG
            Blue Water Lines           | Bluewater Lines
            vander bilt shipping       | Vanderbilt Shipping
            # numbers
            4th Guards Brigade         | Fourth Guards Brigade
            Military Unit 20924        | Military Unit No. 20924
            Brigade Forty-Four         | Brigade 44
            # other languages
            Gosudarstvennyy Nauchnyy Institut Kometa | State Scientific Institute Kometa
            Ghods Aviation Industries  | Qods Aviation Industries
            # one letter
            Cristal Wave Shipping      | Crystal Wave Shipping
            Ministry of Defence        | Ministerstvo oborony
            """)
    void namesOfOneBody(String first, String second) {
        assertThat(score(first, second, Schema.ORGANIZATION)).isBetween(0.70, 1.0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Jorge Miguel Teixeira      | JMT
            Thomas van der Velden      | TVV
            승민 김                     | S.M.G.
            Military Unit 20924        | Military Unit 20925
            Plant 51                   | Plant 56
            Trading LLC                | General Trading Company
            Bank of Chad               | Bank of China
            Government of Estonia      | Government of Ethiopia
            ANO Vektor                 | OOO Vektor
            ООО «Вектор»               | ООО «Ветеран»
            Pearl Shipping Limited     | Ruby Shipping Limited
            Alfa Steel Works           | Alfa Insurance
            EMMA LLC                   | Emma Daniels
            Iran Marine Services       | Oman Marine Services
            # a compound that begins with another language's word is no form of that word
            Balkan Defence Works       | OBORONLOGISTICS LLC
            """)
    void namesOfTwoBodies(String first, String second) {
        assertThat(score(first, second, Schema.ORGANIZATION)).isBetween(0.0, 0.6999);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # the nearer one               | the farther one          | what both are compared with
            Boris Alexandrovich Lvov       | Boris Lvov               | Boris Alexandrovich Lvov
            Boris Lvov                     | B. Lvov                  | Boris Lvov
            Boris Lvov                     | Boris Lvof               | Boris Lvov
            Boris Lvof                     | Boris Levin              | Boris Lvov
            Lvov                           | Levin                    | Boris Lvov
            """)
    void orderAmongNearNames(String nearer, String farther, String name) {
        assertThat(score(nearer, name, Schema.PERSON)).isGreaterThan(score(farther, name, Schema.PERSON));
    }

    private static double score(String first, String second, Schema schema) {
        return NameComparison.compare(first, second, schema, Algorithm.GAINSAY).score();
    }
}
