package org.gainsay.read.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gainsay.model.Event;
import org.gainsay.model.EventStatus;
import org.gainsay.model.EventType;
import org.gainsay.model.Filler;
import org.gainsay.model.Role;
import org.gainsay.model.Span;
import org.gainsay.model.Stance;
import org.gainsay.read.parties.Attribution;
import org.gainsay.read.parties.Cast;
import org.gainsay.read.scene.Scene;
import org.gainsay.read.text.ArticleText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventFinderTest {
    private final EventFinder finder = new EventFinder();

    private List<Event> events(Scene scene) {
        return finder.find(scene.text(), scene.drafts(), scene.cast()).events();
    }

    /** {@code type status role=value role=value} with the values of each role in order of the text, joined by a plus sign. */
    private static String line(Event event) {
        String roles = event.roles().entrySet().stream()
                .map(role -> role.getKey().label()
                        + '='
                        + role.getValue().stream().map(Filler::value).collect(Collectors.joining("+")))
                .collect(Collectors.joining("; "));
        EventStatus status = event.status();
        return event.type().label() + ' ' + (status == null ? "" : status.label() + ' ') + roles;
    }

    @Test
    void whoAnswersAnAttackDidNotMakeIt() {
        List<Event> events = events(new Scene()
                .says(
                        "[KE Kenya]",
                        "said",
                        "[ET Ethiopia] had retaliated with missiles after the attack on [@MOYALE Moyale]",
                        Stance.ASSERTS));
        assertThat(events)
                .noneMatch(event -> event.fillers(Role.PLACE).stream()
                                .anyMatch(filler -> filler.value().equals("MOYALE"))
                        && !event.fillers(Role.ATTACKER).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [IR Iran] sent hundreds of drones to [RU Russia]                         | arms_transfer delivered supplier=IR; recipient=RU; item=drones; quantity=hundreds
            [BY Minsk] has supplied [RU Russia] with artillery shells                | arms_transfer delivered supplier=BY; recipient=RU; item=artillery shells
            [KE Kenya] accused [ET Ethiopia] on Thursday of sending rifles to [SD Sudan] in May | arms_transfer delivered supplier=ET; recipient=SD; item=rifles; time=in May
            [KE Kenya] accused [ET Ethiopia] on Thursday of sending rifles to [SD Sudan] | arms_transfer delivered supplier=ET; recipient=SD; item=rifles
            [KE Kenya] accused [RW Rwanda] of supplying mines to [CD Congo]          | arms_transfer delivered supplier=RW; recipient=CD; item=mines
            [MIRA Mira] recruited 40 mercenaries for [ARAKAN Arakan]                   | military_assistance delivered supplier=MIRA; recipient=ARAKAN; item=mercenaries; quantity=40
            [ER Eritrea] sent 900 soldiers to [ET Ethiopia] to fight in the north     | military_assistance delivered supplier=ER; recipient=ET; item=soldiers; quantity=900
            [KE Kenya] retaliated on Friday with an attack on two depots              | attack occurred time=on Friday; target=two depots; attacker=KE
            [NE Niger] has three drones on order                                     | arms_transfer ordered recipient=NE; item=drones; quantity=three
            [ACME Acme] had delivered to [RU Russia]                                  | arms_transfer delivered supplier=ACME; recipient=RU
            200 mortars had left the plant for [CY Cyprus] in May                    | arms_transfer delivered recipient=CY; item=mortars; quantity=200; time=in May
            [IT Italy] promised an inquiry into the sale of rifles to [LY Libya]     | arms_transfer planned recipient=LY; item=rifles
            [RW Rwanda] was passing ammunition to rebels in the east                 | arms_transfer delivered supplier=RW; item=ammunition
            The rifles that [IN India] sold to [AM Armenia] were new                 | arms_transfer delivered supplier=IN; recipient=AM; item=rifles
            The rifles [IN India] sold to [AM Armenia] were new                      | arms_transfer delivered supplier=IN; recipient=AM; item=rifles
            The rifles sold to [AM Armenia] were new                                 | arms_transfer delivered recipient=AM; item=rifles
            The ship [STAR Sea Star] carried rifles from [LY Libya] to [SD Sudan]    | arms_transfer delivered supplier=LY; recipient=SD; item=rifles
            [GB Britain] placed sanctions on [KAYA Selim Kaya]                       | sanction imposed imposer=GB; target=KAYA
            [GB Britain] placed [ACME Acme] under sanctions                          | sanction imposed imposer=GB; target=ACME
            [GB Britain] sanctioned [ACME Acme] of [IR Iran], [ORION Orion] of [TR Turkey] and [LUMO Lumo Air] | sanction imposed imposer=GB; target=ACME+ORION+LUMO
            [RU Russia] delivered two batteries of the S-300 to [IR Iran]            | arms_transfer delivered supplier=RU; recipient=IR; item=batteries of the S-300; quantity=two
            [CN China] sold four QX-70 systems to [NE Niger]                         | arms_transfer delivered supplier=CN; recipient=NE; item=QX-70 systems; quantity=four
            [BY Minsk] sold Tor-M1 systems to [VE Venezuela]                         | arms_transfer delivered supplier=BY; recipient=VE; item=Tor-M1 systems
            [IR Iran] sent a squadron of Mohajer-6 to [SD Sudan]                     | arms_transfer delivered supplier=IR; recipient=SD; item=Mohajer-6
            The [TR~ Turkish] company [ACME Acme] sold rifles to [SO Somalia]       | arms_transfer delivered supplier=ACME; recipient=SO; item=rifles
            [TR~ Turkey's] [ACME Acme] sold rifles to [SO Somalia]                  | arms_transfer delivered supplier=ACME; recipient=SO; item=rifles
            [ACME Acme] of [IR Iran], [ORION Orion] of [TR Turkey], [LUMO Lumo] of [MT Malta] sold rifles to [SO Somalia] | arms_transfer delivered supplier=ACME+ORION+LUMO; recipient=SO; item=rifles
            [GB Britain] sanctioned [ACME Acme], [ORION Orion], [LUMO Lumo Air]      | sanction imposed imposer=GB; target=ACME+ORION+LUMO
            [GB Britain] sanctioned [ACME Acme] and [ACME~ its] director, [KAYA Selim Kaya]  | sanction imposed imposer=GB; target=ACME+KAYA
            [UN The UN] added [ACME Acme] and the trader [KAYA Selim Kaya] to its list | sanction imposed imposer=UN; target=ACME+KAYA
            [KP Pyongyang] gave [SY Damascus] tanks in 2019                          | arms_transfer delivered supplier=KP; recipient=SY; item=tanks; time=in 2019
            [RU Moscow] received 300 ballistic missiles from [KP North Korea]        | arms_transfer delivered supplier=KP; recipient=RU; item=ballistic missiles; quantity=300
            Drones were delivered to [SD Sudan] by [IR Iran]                         | arms_transfer delivered supplier=IR; recipient=SD; item=Drones
            [RU Russia] is trying to buy rockets from [KP North Korea]               | arms_transfer sought supplier=KP; recipient=RU; item=rockets
            [US Washington] will send [UA Kyiv] ATACMS missiles                      | arms_transfer planned supplier=US; recipient=UA; item=ATACMS missiles
            [CN China] is considering sending ammunition to [RU Russia]              | arms_transfer considered supplier=CN; recipient=RU; item=ammunition
            [UA Ukraine] is asking for 155mm artillery shells                        | arms_transfer sought recipient=UA; item=155mm artillery shells
            [RS Serbia] stopped exporting ammunition to [IL Israel]                  | arms_transfer ended supplier=RS; recipient=IL; item=ammunition
            [RU Moscow] is offering [IR Tehran] military support                     | military_assistance offered supplier=RU; recipient=IR; item=military support
            [WAGNER Wagner] trained soldiers in [@BREST Brest]                       | military_assistance delivered supplier=WAGNER; place=BREST
            [IR Iran] and [RU Russia] plan a joint production line for drones        | joint_production planned item=drones; participant=IR+RU
            military cooperation between [CN China] and [RU Russia]                  | cooperation participant=CN+RU
            [US Washington] imposed sanctions on two [RU~ Russian] banks             | sanction imposed imposer=US; target=two Russian banks; count=two
            [JP Japan] lifted the sanctions against [SY Syria] in March              | sanction lifted time=in March; imposer=JP; target=SY
            [ACME Acme] was designated by [OFAC OFAC] for helping [RU Russia]        | sanction imposed imposer=OFAC; target=ACME; reason=for helping Russia
            [RU Russia] struck [@ODESA Odesa] with cruise missiles on Friday         | attack occurred time=on Friday; target=ODESA; attacker=RU; weapon=cruise missiles
            [@KHARKIV Kharkiv] was shelled by [RU~ Russian] forces                   | attack occurred target=KHARKIV; attacker=RU
            a drone attack on [@KYIV Kyiv] killed 12 people                          | attack occurred target=KYIV; weapon=drone; casualties=killed 12 people
            [RU Russia]'s invasion of [UA Ukraine]                                   | invasion occurred target=UA; attacker=RU
            Power cuts were reported in [@ODESA Odesa]                               | outage occurred place=ODESA; service=Power cuts
            Crates of mortar shells for [SY Syria] were unloaded in [@TARTUS Tartus] | arms_transfer delivered recipient=SY; item=mortar shells; place=TARTUS
            [RU Russia] flew missiles to [ML Mali]                                   | arms_transfer delivered supplier=RU; recipient=ML; item=missiles
            Three lorries brought military goods to [@TRIPOLI Tripoli]               | arms_transfer delivered recipient=TRIPOLI; item=military goods
            [TR Turkey] sent rifles of that make to [LY Libya]                       | arms_transfer delivered supplier=TR; recipient=LY; item=rifles
            [CN China] supplied rockets and guided missiles to [SD Sudan]            | arms_transfer delivered supplier=CN; recipient=SD; item=rockets and guided missiles
            [TR Turkey], which joined last year, sent rifles to [LY Libya]           | arms_transfer delivered supplier=TR; recipient=LY; item=rifles
            rockets used against [ML Mali]                                           | attack occurred target=ML; weapon=rockets
            [JP Japan] will soon discuss its role in the region since the invasion of [UA Ukraine] | invasion occurred target=UA
            [IR~ Iranian] drones had gone to [RU Russia] by ship                     | arms_transfer delivered supplier=IR; recipient=RU; item=drones
            Shells from [KP North Korea] roll west                                   | arms_transfer delivered supplier=KP; item=Shells
            Rockets in transit to [SY Syria]                                         | arms_transfer delivered recipient=SY; item=Rockets
            [KP~ North Korean] missiles for [RU Russia]                              | arms_transfer delivered supplier=KP; recipient=RU; item=missiles
            [ACME Acme] sold gyroscopes to buyers in [RU Russia]                     | arms_transfer delivered supplier=ACME; recipient=RU; item=gyroscopes
            [ACME Acme] sent piston engines to the plant in [@OMSK Omsk]             | arms_transfer delivered supplier=ACME; recipient=OMSK; item=piston engines
            It said in a statement that [IR Iran] had sent drones to [RU Russia]     | arms_transfer delivered supplier=IR; recipient=RU; item=drones
            It said in its last report that [IR Iran] had sold [RU Russia] drones    | arms_transfer delivered supplier=IR; recipient=RU; item=drones
            [IR Iran] sent drones to rebels in [SD Sudan]                            | arms_transfer delivered supplier=IR; item=drones
            [IR Iran] sent drones to buyers in [SD Sudan]                            | arms_transfer delivered supplier=IR; recipient=SD; item=drones
            [TR~ Turkish] aircraft bombed [PL Kobani]                                | attack occurred target=PL; attacker=TR; weapon=aircraft
            [TR~ Turkish] drones bombed [PL Kobani]                                  | attack occurred target=PL; weapon=drones
            [MD Moldova] passed anti-aircraft missiles to [UA Ukraine]               | arms_transfer delivered supplier=MD; recipient=UA; item=anti-aircraft missiles
            [UA~ Ukrainian] drones set fire to a depot near [@KERCH Kerch]           | attack occurred place=KERCH; target=depot; attacker=UA; weapon=drones
            Drones set a silo alight on Sunday                                       | attack occurred time=on Sunday; target=silo; weapon=Drones
            The silo was set on fire                                                 | attack occurred target=silo
            A [RU~ Russian] missile fell on [@ODESA Odesa]                           | attack occurred target=ODESA; attacker=RU; weapon=missile
            [IR~ Iranian] drones hit [@KYIV Kyiv]                                    | attack occurred target=KYIV; weapon=drones
            [GB Britain] put [ACME Acme] on its own sanctions list                   | sanction imposed imposer=GB; target=ACME
            [US Washington] blacklisted two [RU Moscow] banks                        | sanction imposed imposer=US; target=two Moscow banks; count=two
            [IR Iran] sold launchers to [VE Venezuela]                               | arms_transfer delivered supplier=IR; recipient=VE; item=launchers
            the purchase of patrol boats from [TR Turkey]                            | arms_transfer delivered supplier=TR; item=patrol boats
            [CO Colombia] ordered 18 Gripen fighters from [SE Sweden]                | arms_transfer ordered supplier=SE; recipient=CO; item=Gripen fighters; quantity=18
            [GY Guyana]'s own army has received tanks from [BR Brazil]               | arms_transfer delivered supplier=BR; recipient=GY; item=tanks
            [AE Dubai] flew drones to [RSF Rapid Support Forces] in [SD Sudan]       | arms_transfer delivered supplier=AE; recipient=RSF; item=drones; place=SD
            [TR Turkey] had delivered six of them to [LY Libya]                      | arms_transfer delivered supplier=TR; recipient=LY
            [RU Russia] struck two depots which had been built in January            | attack occurred target=two depots; attacker=RU
            Rockets found their way to [SD Sudan]                                    | arms_transfer delivered recipient=SD; item=Rockets
            [US Washington] put sanctions on [ACME Acme]                             | sanction imposed imposer=US; target=ACME
            the arms embargo of [AE Dubai] against [SD Sudan]                        | sanction imposed imposer=AE; target=SD
            [CA Canada] followed [US Washington] and sanctioned [ACME Acme]          | sanction imposed imposer=CA; target=ACME
            [CN China] has put the drone maker [ACME Acme] and its chairman, [BOSE Bose], on its list | sanction imposed imposer=CN; target=ACME+BOSE
            [KP Pyongyang] and [RU Moscow] build drones together in [@OMSK Omsk]     | joint_production running item=drones; place=OMSK; participant=KP+RU
            [KR South Korea] sold 72 of the 212 howitzers to [PL Poland]             | arms_transfer delivered supplier=KR; recipient=PL; item=howitzers; quantity=72
            M05 rifles were shipped to [SD Sudan]                                    | arms_transfer delivered recipient=SD; item=M05 rifles
            [CD Congo] ordered CH-4 drones from [CN China]                           | arms_transfer ordered supplier=CN; recipient=CD; item=CH-4 drones
            [VN Vietnam] is negotiating with [KR Seoul] for howitzers                | arms_transfer considered supplier=KR; recipient=VN; item=howitzers
            [US~ American] rifles were flown into [@MEKELLE Mekelle]                 | arms_transfer delivered item=rifles; place=MEKELLE
            [US The United States] seized missile components from a dhow             | arms_transfer intercepted item=missile components
            The list of June named [WEIDA Weida] and [ACME Acme]                     | sanction imposed target=WEIDA+ACME
            The package of [EU the Union] aims at [ACME Acme]                        | sanction imposed target=ACME
            [DE Germany] handed over three IRIS-T systems to [UA Kyiv]               | arms_transfer delivered supplier=DE; recipient=UA; item=IRIS-T systems; quantity=three
            The [RU Russians] brought it down                                        | attack occurred attacker=RU
            [RU Russia] hit back at [UA Ukraine] with missiles                       | attack occurred target=UA; attacker=RU; weapon=missiles
            [GB Britain] hit [ACME Acme] with sanctions on Monday                    | sanction imposed time=on Monday; imposer=GB; target=ACME
            [ACME Acme] was hit with [GB~ British] sanctions                         | sanction imposed imposer=GB; target=ACME
            [ACME Acme] sent machine tools to a [RU~ Russian] ammunition plant       | arms_transfer delivered supplier=ACME; recipient=RU; item=machine tools
            The drones came from [IR Iran]                                           | arms_transfer delivered supplier=IR; item=drones
            The rockets had been fired by a [TH~ Thai] battery that missed its target | attack occurred attacker=TH; weapon=rockets
            [GB Britain] named [ACME Acme], which it says supplied engines to [RU Russia] | arms_transfer delivered supplier=ACME; recipient=RU; item=engines
            [KH Phnom Penh] has fired rockets at [@SURIN Surin] since the truce in July | attack occurred target=SURIN; attacker=KH; weapon=rockets
            [MT Malta] supplied [CY Cyprus] with tens of thousands of rifles         | arms_transfer delivered supplier=MT; recipient=CY; item=rifles; quantity=tens of thousands
            [MT Malta] sold 900 rounds of 155 mm calibre to [CY Cyprus]              | arms_transfer delivered supplier=MT; recipient=CY; item=rounds; quantity=900
            [ACME Acme] re-exported three machines to [IR Iran]                      | arms_transfer delivered supplier=ACME; recipient=IR; item=machines; quantity=three
            [TR Turkey] transferred six Akinci-3 aircraft to [TD Chad]               | arms_transfer delivered supplier=TR; recipient=TD; item=Akinci-3 aircraft; quantity=six
            [ACME Acme] sold rifles to the [SK~ Slovak] trading house [ORION Orion]  | arms_transfer delivered supplier=ACME; recipient=ORION; item=rifles
            Manufacturers in [KP North Korea] delivered howitzers to [SD Sudan]      | arms_transfer delivered supplier=KP; recipient=SD; item=howitzers
            [LY Libya] obtained drones from a broker in [CY Cyprus]                  | arms_transfer delivered supplier=CY; recipient=LY; item=drones
            The engines were meant for [BY Belarus]                                  | arms_transfer planned recipient=BY; item=engines
            Two consignments of engines had gone to [BY Belarus]                     | arms_transfer delivered recipient=BY; item=engines; quantity=Two
            A plane of the [TD~ Chadian] air force dropped bombs on a clinic         | attack occurred target=clinic; attacker=TD; weapon=bombs
            Shells had been fired at a convoy                                        | attack occurred target=convoy; weapon=Shells
            [TD Chad] hit an ammunition depot                                        | attack occurred target=ammunition depot; attacker=TD
            [PT Portugal] has seized a cargo of rockets from a dhow                  | arms_transfer intercepted item=rockets
            [ACME Acme] sold nine lathes to a [RU~ Russian] missile maker            | arms_transfer delivered supplier=ACME; recipient=RU; item=lathes; quantity=nine
            [ACME Acme] shipped 900 tonnes of jet fuel to [SY Syria]                 | arms_transfer delivered supplier=ACME; recipient=SY; item=jet fuel; quantity=900 tonnes
            [GB Britain] placed [ACME Acme] on its sanctions list                   | sanction imposed imposer=GB; target=ACME
            [ACME Acme], a trader in [OM Oman], which sold rifles to [TD Chad], is closed | arms_transfer delivered supplier=ACME; recipient=TD; item=rifles
            A company in [@DAKAR Dakar] bought rifles from [CL Chile]               | arms_transfer delivered supplier=CL; recipient=DAKAR; item=rifles
            Rifles "may have found their way" to [SD Sudan]                          | arms_transfer planned recipient=SD; item=Rifles
            [MT Malta] sold rifles to [TD Chad], and [IR they] are new               | arms_transfer delivered supplier=MT; recipient=TD; item=rifles
            [PE~ Our] Danish friends must stop sending rifles to [SD Sudan]          | arms_transfer ended recipient=SD; item=rifles
            [MT Malta] is arming [CY Cyprus], whatever it tells the world            | arms_transfer delivered supplier=MT; recipient=CY
            The Falcon-3 drone killed eight people                                   | attack occurred weapon=Falcon-3 drone; casualties=killed eight people
            """)
    void readsConstructions(String sentence, String expected) {
        assertThat(events(new Scene().narrates(sentence)))
                .extracting(EventFinderTest::line)
                .contains(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The minister sent a letter to [RU Moscow]
            [RU Russia] received a delegation from [CN China]
            [IR Iran] provided no details
            Exports to [CN China] rose by a third
            The fishermen sold their boats
            [FR France] armed itself with patience
            [FR France] warned everybody who arms [SY Syria]
            The minister would not say whether [IR Iran] had sent drones to [RU Russia]
            Customs officers raided [ACME Acme] on Tuesday
            [STAR Lucky Star] was sunk in a storm in March
            [BY Minsk] hit back at [US Washington] on Tuesday
            [IR Tehran] struck back in a letter to [GB Britain]
            Low prices had hit exports to [BY Belarus]
            [ACME Acme] was hit by the rise in prices
            The projectiles came from the south
            New weapons would damage the peace talks
            The drones that kill [UA~ Ukrainians] are cheap
            The navy held firing trials in May
            The workers went to a [RU~ Russian] ammunition plant
            [TR Turkey] will not allow its territory to be used to evade sanctions
            [TR Turkey] offered [TD Chad] three rounds of talks
            The parties received two rounds of questions
            """)
    void leavesOtherWordsAlone(String sentence) {
        assertThat(events(new Scene().narrates(sentence))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[ACME Acme] had exported samples of the howitzer to [PL Poland]",
                "[KR South Korea] had exported two howitzers as samples to [PL Poland]",
                "[KR South Korea] had sent sample howitzers to [PL Poland]"
            })
    void samplesAreNoPartOfAnOrder(String sample) {
        Scene scene = new Scene()
                .says("[PL Warsaw]", "said", "[KR South Korea] had delivered howitzers to [PL Poland]", Stance.ASSERTS)
                .says("[ACME Acme]", "said", sample, Stance.ASSERTS);
        Happenings happenings = finder.find(scene.text(), scene.drafts(), scene.cast());
        assertThat(happenings.reports()).containsExactly(List.of("e1"), List.of("e2"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [ACME Acme] had sold the [DE~ German]-made machines to [OMSK Omsk Works]     | 1
            [ACME Acme] had sold the machines to [OMSK Omsk Works] through a middleman   | 1
            [IR Iran] had then sold the machines to [SD Sudan]                           | 2
            """)
    void theGoodsJustToldOfAreTheSame(String sentence, int events) {
        Scene scene = new Scene()
                .says(
                        "[EE Estonia]",
                        "said",
                        "a [TR~ Turkish] company had supplied machine tools to a plant in [RU Russia]",
                        Stance.ASSERTS)
                .says("[EE Estonia]", "said", sentence, Stance.ASSERTS);
        assertThat(events(scene)).hasSize(events);
    }

    @Test
    void aModelThatWasIntroducedIsWhatItWasCalled() {
        List<Event> events = events(new Scene()
                .narrates("[TR Turkey] showed the new Falcon-3 drone in May")
                .narrates("[TD Chad] has bought six Falcon-3s"));
        assertThat(events)
                .extracting(EventFinderTest::line)
                .containsExactly("arms_transfer delivered recipient=TD; item=Falcon-3s; quantity=six");
    }

    @Test
    void goodsThatWereHandedOverAreNotWhoSaysSo() {
        Scene scene = new Scene()
                .says("[PE Peru]", "said", "it had bought rifles from [CL Chile]", Stance.ASSERTS)
                .paragraph()
                .says("[MT Malta]", "said", "they had been handed over to [BO Bolivia]", Stance.ASSERTS);
        assertThat(events(scene))
                .flatExtracting(event -> event.fillers(Role.SUPPLIER))
                .extracting(Filler::value)
                .doesNotContain("MT");
    }

    @Test
    void theSameGoodsForAnotherFirmAreAnotherHandover() {
        Scene scene = new Scene()
                .says("[EE Estonia]", "said", "[ACME Acme] had supplied [ORION Orion] with lathes", Stance.ASSERTS)
                .says("[EE Estonia]", "said", "[LUMO Lumo] had sold the machines to [SULA Sula]", Stance.ASSERTS);
        assertThat(events(scene)).hasSize(2);
    }

    @Test
    void theyAreTheGoodsThatWereBoundForSomebody() {
        Scene scene = new Scene()
                .says("[PT Portugal]", "said", "it had seized rockets in May", Stance.ASSERTS)
                .says("[PT Portugal]", "said", "they were destined for [LY Libya]", Stance.ASSERTS);
        assertThat(events(scene)).hasSize(1);
        assertThat(events(scene).getFirst().fillers(Role.RECIPIENT))
                .extracting(Filler::value)
                .containsExactly("LY");
    }

    @Test
    void whatWasAimedAtIsOfTheStrikeJustTold() {
        Scene scene = new Scene()
                .says("[PE Peru]", "said", "a plane of [TD Chad] had dropped bombs on a clinic in May", Stance.ASSERTS)
                .says("[TD Chad]", "said", "it had targeted a depot", Stance.ASSERTS);
        assertThat(events(scene)).hasSize(1);
        assertThat(events(scene).getFirst().fillers(Role.TARGET))
                .extracting(Filler::value)
                .containsExactly("clinic", "depot");
    }

    @Test
    void ourUnitsAreOfWhoeverSpeaks() {
        Scene scene = new Scene()
                .says("[KH Phnom Penh]", "said", "our units have not fired a rocket at [@SURIN Surin]", Stance.DENIES);
        assertThat(events(scene))
                .extracting(EventFinderTest::line)
                .first()
                .asString()
                .contains("attacker=KH");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[ACME Acme] was hit by sanctions in March", "The sanctions hit [ACME Acme] hard"})
    void sanctionsThatHitAreNoAttack(String sentence) {
        assertThat(events(new Scene().narrates(sentence)))
                .extracting(Event::type)
                .doesNotContain(EventType.ATTACK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The war, which began in [SD Sudan] in April, has killed tens of thousands",
                "Fighting has displaced thousands and killed 300 since May",
            })
    void tollOfAWarIsNoAttack(String sentence) {
        assertThat(events(new Scene().narrates(sentence))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [PE Peru] imposed sanctions on [ACME Acme], [SULA Sula] and the businessman [OMAR Omar] | ACME, SULA, OMAR
            [PE Peru] has blacklisted [ACME Acme], a shipping firm, [SULA Sula], a broker, and [OMAR Omar] | ACME, SULA, OMAR
            [PE Peru] sanctioned [ACME Acme] as a criminal arm of [SULA Sula] | ACME
            """)
    void takesAllWhoAreSanctionedTogether(String sentence, String targets) {
        assertThat(events(new Scene().narrates(sentence)).getFirst().fillers(Role.TARGET))
                .extracting(Filler::value)
                .containsExactly(targets.split(", "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Among those designated are [OMAR Omar], the firm's director, and the engineers [KAYA Selim Kaya] and [BOSE Bose] | OMAR, KAYA, BOSE
            Among the sanctioned were two brothers, [OMAR Omar] and [KAYA Selim Kaya]       | OMAR, KAYA
            Those listed include [OMAR Omar], [KAYA Selim Kaya] and a trader from [AE Dubai], [BOSE Bose] | OMAR, KAYA, BOSE
            The targets are [OMAR Omar], who runs [SULA Sula]                               | OMAR
            Also on the list is [OMAR Omar], a partner of [SULA Sula]                       | OMAR
            """)
    void whoIsNamedAsDesignatedIsATargetOfTheSanctionJustTold(String sentence, String targets) {
        List<Event> events = events(new Scene()
                .narrates("[PE Peru] imposed sanctions on [ACME Acme]")
                .paragraph()
                .and(sentence));
        assertThat(events).hasSize(1);
        assertThat(events.getFirst().fillers(Role.TARGET))
                .extracting(Filler::value)
                .containsExactly(("ACME, " + targets).split(", "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Among those designated are [OMAR Omar] and [KAYA Selim Kaya]",
                "The guests include [OMAR Omar]",
                "The list of those who were sanctioned is long",
            })
    void namesAloneAreNoSanction(String sentence) {
        assertThat(events(new Scene().and(sentence))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sanctions over drone deliveries to [RU Russia]                       | DELIVERED
            sanctions on two firms for drone deliveries to [RU Russia]           | DELIVERED
            new measures in response to the delivery of drones to [RU Russia]    | DELIVERED
            drone deliveries to [RU Russia]                                      | PLANNED
            a deal for drone deliveries to [RU Russia]                           | PLANNED
            """)
    void whatIsPunishedIsNotWhatIsAnnounced(String announced, EventStatus status) {
        assertThat(events(new Scene().says("[GB Britain]", "announced", announced, Stance.ANNOUNCES)))
                .filteredOn(event -> event.type() == EventType.ARMS_TRANSFER)
                .extracting(Event::status)
                .containsExactly(status);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            each other of firing rockets on Friday     | ATTACKER
            one another of shelling villages           | ATTACKER
            each other of sending rifles to [SD Sudan] | SUPPLIER
            """)
    void whoAccuseEachOtherTellTwoDeeds(String content, Role doer) {
        Scene scene = new Scene().says("[TH Thailand] and [KH Cambodia]", "accused", content, Stance.ACCUSES);
        Cast cast = new Cast(
                scene.cast().entities(),
                scene.cast().mentions(),
                List.of(new Attribution(List.of("TH", "KH"), null, null, null, null, 1)));
        Happenings happenings = finder.find(scene.text(), scene.drafts(), cast);
        assertThat(happenings.events())
                .extracting(
                        event -> event.fillers(doer).stream().map(Filler::value).toList())
                .containsExactly(List.of("TH"), List.of("KH"));
        assertThat(happenings.reports()).containsExactly(List.of("e1", "e2"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [GB Britain] sanctioned [SULA Sula] on Monday             | 2
            [SULA Sula] was sanctioned on Monday                      | 2
            [SULA Sula] was sanctioned on Friday                      | 1
            [SULA Sula] was sanctioned by [GB Britain] as well        | 1
            [GB Britain] blacklisted [ACME Acme], it said on Monday   | 1
            """)
    void sanctionsOfOtherDaysAreOthers(String next, int events) {
        assertThat(events(new Scene()
                        .narrates("[GB Britain] sanctioned [ACME Acme] on Friday")
                        .narrates(next)))
                .hasSize(events);
    }

    @Test
    void armyThatKillsInAWarAttacks() {
        assertThat(events(new Scene().narrates("[SD Sudan] went to war and killed 300 people in [TD Chad]")))
                .extracting(Event::type)
                .containsExactly(EventType.ATTACK);
    }

    @Test
    void nobodyImposesAnEmbargoThatIsInForce() {
        assertThat(events(new Scene().narrates("[KE Kenya] sold rifles to [SS South Sudan] despite an arms embargo")))
                .extracting(Event::type)
                .containsExactly(EventType.ARMS_TRANSFER);
    }

    @Test
    void whoHasNoEvidenceTellsNoEvent() {
        Scene scene = new Scene()
                .says("[CL Chile]", "said", "[PE Peru] had sold rifles to [BO Bolivia]", Stance.ASSERTS)
                .says(
                        "[AR Argentina]",
                        "said",
                        "it had no evidence that [PE Peru] sold rifles to [BO Bolivia]",
                        Stance.ASSERTS)
                .says(
                        "[BR Brazil]",
                        "said",
                        "there was no doubt that [PE Peru] sold rifles to [BO Bolivia]",
                        Stance.ASSERTS);
        assertThat(finder.find(scene.text(), scene.drafts(), scene.cast()).reports())
                .containsExactly(List.of("e1"), List.of(), List.of("e1"));
    }

    @Test
    void takesNobodyWhoAsksForTheOneWhoDoes() {
        assertThat(events(new Scene()
                        .says(
                                "[GB Britain]",
                                "said",
                                "We call on all countries to stop the sale of arms to [MM Myanmar]",
                                Stance.DEMANDS)))
                .extracting(EventFinderTest::line)
                .containsExactly("arms_transfer ended recipient=MM; item=arms");
    }

    @Test
    void takesTheSpeakerForTheOneWhoDeniesDoing() {
        Scene scene = new Scene().says("[CN China]", "denied", "supplying [RU Russia] with arms", Stance.DENIES);
        assertThat(line(events(scene).getFirst()))
                .isEqualTo("arms_transfer delivered supplier=CN; recipient=RU; item=arms");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [ACME Acme]    | through its lawyer, having sold rockets to [SY Syria]         | arms_transfer delivered supplier=ACME; recipient=SY; item=rockets
            [RU Moscow]    | that its drones had attacked [@ODESA Odesa]                    | attack occurred target=ODESA; attacker=RU; weapon=drones
            [RU Moscow]    | that its jets had flown a raid on [@ODESA Odesa]               | attack occurred target=ODESA; attacker=RU
            [RU Moscow]    | that its armed forces had attacked [@ODESA Odesa]              | attack occurred target=ODESA; attacker=RU
            [KP Pyongyang] | that the country had sent its neighbour shells                 | arms_transfer delivered supplier=KP; item=shells
            """)
    void takesTheSpeakersOwnForTheSpeaker(String speaker, String denied, String expected) {
        assertThat(line(events(new Scene().says(speaker, "denied", denied, Stance.DENIES))
                        .getFirst()))
                .isEqualTo(expected);
    }

    @Test
    void takesTheForcesThatAStateAdmitsForItsOwn() {
        String admitted = "that the air force had struck [@ODESA Odesa]";
        assertThat(line(events(new Scene().says("[RU Moscow]", "admitted", admitted, Stance.CONFIRMS))
                        .getFirst()))
                .isEqualTo("attack occurred target=ODESA; attacker=RU");
        assertThat(line(events(new Scene().says("[GB London]", "confirmed", admitted, Stance.CONFIRMS))
                        .getFirst()))
                .isEqualTo("attack occurred target=ODESA");
    }

    @Test
    void whoLetGoodsThroughDidNotSendThem() {
        String passed = "rockets crossed its soil to [AM Armenia]";
        assertThat(line(events(new Scene().says("[GE Georgia]", "admitted", passed, Stance.CONFIRMS))
                        .getFirst()))
                .isEqualTo("arms_transfer delivered recipient=AM; item=rockets");
        String sent = "the sale of rockets to [AM Armenia]";
        assertThat(line(events(new Scene().says("[GE Georgia]", "admitted", sent, Stance.CONFIRMS))
                        .getFirst()))
                .isEqualTo("arms_transfer delivered supplier=GE; recipient=AM; item=rockets");
    }

    @Test
    void keepsAttacksOnDifferentDaysApart() {
        Scene scene = new Scene()
                .narrates("Drones attacked the depot near [@KERCH Kerch] on Tuesday")
                .narrates("Drones hit the ferry near [@KERCH Kerch] in the night to Thursday");
        assertThat(events(scene)).hasSize(2);
    }

    @Test
    void makesOneEventOfWhatSeveralTell() {
        Scene scene = new Scene()
                .says(
                        "[US Washington]",
                        "accused",
                        "[IR Iran] of supplying [RU Russia] with combat drones",
                        Stance.ACCUSES)
                .says("[RU Moscow]", "denied", "[IR~ Iranian] arms deliveries", Stance.DENIES)
                .paragraph()
                .says("[GB London]", "said", "[IR Tehran] had sent hundreds of drones to [RU Russia]", Stance.ASSERTS);
        Happenings happenings = finder.find(scene.text(), scene.drafts(), scene.cast());
        assertThat(happenings.events()).hasSize(1);
        assertThat(happenings.events().getFirst().triggers()).hasSize(3);
        assertThat(happenings.reports()).containsOnly(List.of("e1"));
    }

    @Test
    void keepsTheOtherDirectionTheOtherGoodsAndTheOtherStageApart() {
        Scene scene = new Scene()
                .narrates("[IR Iran] sent drones to [RU Russia]")
                .narrates("[RU Russia] delivered fighter jets to [IR Iran]")
                .narrates("[IR Iran] sent ballistic missiles to [RU Russia]")
                .narrates("[IR Iran] will send more drones to [RU Russia]");
        assertThat(events(scene)).hasSize(4);
    }

    @Test
    void followsWordsThatPointBack() {
        Scene scene = new Scene()
                .says("[US Washington]", "accused", "[IR Iran] of supplying [RU Russia] with drones", Stance.ACCUSES)
                .says("[IR Tehran]", "rejected", "the allegations", Stance.DENIES)
                .says("[RU Moscow]", "said", "the deliveries did not take place", Stance.DENIES);
        Happenings happenings = finder.find(scene.text(), scene.drafts(), scene.cast());
        assertThat(happenings.events()).hasSize(1);
        assertThat(happenings.reports()).containsOnly(List.of("e1"));
    }

    @Test
    void takesWordsThatPointBackForTheTransferNotForItsSetting() {
        Scene scene = new Scene()
                .says(
                        "[PL Warsaw]",
                        "said",
                        "[KP North Korea] would ship [RU Russia] more rockets for its war in [UA Ukraine]",
                        Stance.ASSERTS)
                .says("[RU Moscow]", "rejected", "the claims", Stance.DENIES);
        Happenings happenings = finder.find(scene.text(), scene.drafts(), scene.cast());
        assertThat(happenings.events())
                .extracting(event -> event.type().label())
                .containsExactly("arms_transfer", "invasion");
        assertThat(happenings.reports()).containsExactly(List.of("e1", "e2"), List.of("e1"));
    }

    @Test
    void takesWordsOfViolenceThatPointBackForTheAttack() {
        Scene scene = new Scene()
                .says(
                        "[PL Warsaw]",
                        "said",
                        "[RU Russia] struck [@LVIV Lviv] after [KP North Korea] sent missiles to [RU Russia]",
                        Stance.ASSERTS)
                .says("[RU Moscow]", "denied", "the attack", Stance.DENIES);
        Happenings happenings = finder.find(scene.text(), scene.drafts(), scene.cast());
        assertThat(happenings.reports().getLast())
                .containsExactly(happenings.events().stream()
                        .filter(event -> event.type() == EventType.ATTACK)
                        .map(Event::id)
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void knowsTheTwoStatesOfTheDealToldLast() {
        Scene scene = new Scene()
                .says("[FR Paris]", "said", "[TR Turkey] had sold rifles to [LY Libya]", Stance.ASSERTS)
                .says(
                        "[FR Paris]",
                        "said",
                        "the two governments planned the joint production of rockets",
                        Stance.ASSERTS);
        assertThat(line(events(scene).getLast())).isEqualTo("joint_production planned item=rockets; participant=TR+LY");
    }

    @Test
    void leavesOpenWhichTwoStatesAreMeantWhereNoDealTells() {
        Scene scene = new Scene()
                .narrates("[FR France] met [TR Turkey] and [LY Libya]")
                .says(
                        "[FR Paris]",
                        "said",
                        "the two governments planned the joint production of rockets",
                        Stance.ASSERTS);
        assertThat(events(scene).getLast().fillers(Role.PARTICIPANT)).isEmpty();
    }

    @Test
    void givesAQuestionNoAnswer() {
        Scene scene = new Scene()
                .narrates(
                        "[TR Turkey] seized the rifles. [GOV Nobody] could say who had sent the rifles to [LY Libya]");
        assertThat(events(scene))
                .allSatisfy(event -> assertThat(event.fillers(Role.SUPPLIER)).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[IR Iran] refused to say whether it had sold drones to [LY Libya]",
                "it was unclear whether [RS Serbia] had sent shells to [LY Libya]",
                "[FR France] could not confirm that [IR Iran] had sent missiles to [LY Libya]",
                "[IR Iran] has not denied that it sent missiles to [LY Libya]",
                "[IR Iran] neither confirmed nor denied that it had sent missiles to [LY Libya]",
                "[IR Iran] did not confirm or deny that it had sent missiles to [LY Libya]",
                "[TR Turkey] is not known to have supplied rifles to [LY Libya]"
            })
    void findsNoDeedWhereNobodySaysThatItWasDone(String narrated) {
        assertThat(events(new Scene().narrates(narrated))).isEmpty();
    }

    @Test
    void findsNoDeedInASayingThatLeavesItOpen() {
        Scene scene = new Scene()
                .says(
                        "[FR Paris]",
                        "called it",
                        "unclear whether [RS Serbia] sent shells to [LY Libya]",
                        Stance.ASSERTS);
        assertThat(events(scene)).isEmpty();
    }

    @Test
    void knowsWhatIsBeingPrepared() {
        Scene scene = new Scene().narrates("[TR Turkey] was preparing to supply rifles to [LY Libya]");
        assertThat(events(scene))
                .singleElement()
                .satisfies(event -> assertThat(event.status()).isEqualTo(EventStatus.PLANNED));
    }

    @Test
    void givesARelativeClauseItsOwnHead() {
        Scene scene = new Scene().narrates("[US Washington] will punish all who supply [SY Syria] with rockets");
        assertThat(events(scene))
                .allSatisfy(event -> assertThat(event.fillers(Role.SUPPLIER)).isEmpty());
    }

    @Test
    void givesWhatAParticipleSaysToItsNoun() {
        Scene scene = new Scene().narrates("[US US] sanctions on makers of drones used against [ML Mali]");
        assertThat(events(scene))
                .filteredOn(event -> event.type() == EventType.SANCTION)
                .allSatisfy(event -> assertThat(event.fillers(Role.TARGET))
                        .extracting(Filler::value)
                        .doesNotContain("ML"));
    }

    @Test
    void keepsValuesOnWhichSpeakersDifferWithTheirStatements() {
        Scene scene = new Scene()
                .says("[US Washington]", "said", "[IR Iran] had sent hundreds of drones to [RU Russia]", Stance.ASSERTS)
                .says("[IR Tehran]", "said", "[IR Iran] had sent 40 drones to [RU Russia]", Stance.ASSERTS);
        Event event = events(scene).getFirst();
        assertThat(event.fillers(Role.QUANTITY)).extracting(Filler::value).containsExactly("hundreds", "40");
        assertThat(event.fillers(Role.QUANTITY)).extracting(Filler::statement).containsExactly("s1", "s2");
        assertThat(event.fillers(Role.SUPPLIER)).extracting(Filler::statement).containsOnlyNulls();
    }

    @Test
    void namesNoAttackerWhereTheTextNamesNone() {
        Scene scene = new Scene().narrates("The power plant near [@KYIV Kyiv] was attacked in the night");
        assertThat(events(scene).getFirst().fillers(Role.ATTACKER)).isEmpty();
    }

    @Test
    void everySpanIsTheArticlesText() {
        Scene scene = new Scene()
                .narrates(
                        "\uD83D\uDE42 [IR Iran] sent \u201Chundreds\u201D of [IR~ Iranian] Shahed-136 drones to [RU Russia]");
        ArticleText text = scene.text();
        for (Event event : finder.find(text, scene.drafts(), scene.cast()).events()) {
            Stream<Span> spans = event.roles().values().stream()
                    .flatMap(List::stream)
                    .flatMap(filler -> Stream.ofNullable(filler.span()));
            assertThat(Stream.concat(event.triggers().stream(), spans))
                    .allSatisfy(span ->
                            assertThat(text.slice(span.start(), span.end())).isEqualTo(span.text()));
        }
    }

    @Test
    void findsNothingInAnEmptyArticle() {
        Scene scene = new Scene();
        assertThat(finder.find(scene.text(), scene.drafts(), scene.cast()))
                .isEqualTo(new Happenings(List.of(), List.of()));
    }

    @Test
    void doesNotDependOnTheLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("tr"));
            assertThat(events(new Scene().narrates("[IR IRAN] SENT MISSILES TO [RU RUSSIA]")))
                    .hasSize(1);
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            only 40 launchers had arrived             | 40
            about 80 launchers, not 120, had arrived  | about 80
            up to 90 launchers had arrived            | up to 90
            """)
    void takesAnotherNumberOfTheSameGoodsForTheSameTransfer(String words, String number) {
        Scene scene = new Scene()
                .says("[PL Warsaw]", "said", "[IR Iran] had sent 120 rocket launchers to [SD Sudan]", Stance.ASSERTS)
                .says("[SD Khartoum]", "said", words, Stance.ASSERTS);
        Happenings happenings = finder.find(scene.text(), scene.drafts(), scene.cast());
        assertThat(happenings.events()).hasSize(1);
        assertThat(happenings.reports()).containsOnly(List.of("e1"));
        assertThat(happenings.events().getFirst().fillers(Role.QUANTITY))
                .extracting(Filler::value, Filler::statement)
                .containsExactly(tuple("120", "s1"), tuple(number, "s2"));
    }

    @Test
    void claimsNothingOfWhatOnlyTellsWhenSomethingWas() {
        Scene scene = new Scene()
                .says(
                        "[PL Warsaw]",
                        "said",
                        "[BY Minsk] had sold rockets to [RU Russia] months before the invasion of [UA Ukraine]",
                        Stance.ASSERTS);
        Happenings happenings = finder.find(scene.text(), scene.drafts(), scene.cast());
        assertThat(happenings.reports()).hasSize(1);
        assertThat(happenings.reports().getFirst())
                .containsExactly(happenings.events().stream()
                        .filter(event -> event.type() == EventType.ARMS_TRANSFER)
                        .map(Event::id)
                        .findFirst()
                        .orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            it                                            | ''
            "[!IVANOV We] have not sent a single rocket," | ''
            selling rockets to [SD Sudan]                 | IVANOV
            """)
    void takesAPersonForTheOneWhoDeniesDoingOnlyWhereNobodyElseIsMeant(String denied, String supplier) {
        Scene scene = new Scene()
                .says("[PL Warsaw]", "accused", "Ostrania of delivering rockets to [SD Sudan]", Stance.ACCUSES)
                .says("[!IVANOV Ivanov]", "denied", denied, Stance.DENIES);
        assertThat(events(scene).stream()
                        .flatMap(event -> event.fillers(Role.SUPPLIER).stream())
                        .map(Filler::value)
                        .collect(Collectors.joining("+")))
                .isEqualTo(supplier);
    }

    @Test
    void takesNoOfficialForTheOneWhoDid() {
        Scene scene = new Scene()
                .says("[PL Warsaw]", "accused", "Ostrania of delivering rockets to [SD Sudan]", Stance.ACCUSES)
                .says("minister [!IVANOV Ivanov]", "denied", "delivering them", Stance.DENIES)
                .as("minister");
        assertThat(events(scene))
                .allSatisfy(event -> assertThat(event.fillers(Role.SUPPLIER)).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [IR Iran] sold rockets to [RU Russia] for $2.4 million          | ''
            [IR Iran] sold rockets to [RU Russia] for about $2.4 million    | ''
            [IR Iran] sold $2.4 million rockets to [RU Russia]              | $2.4 million
            [IR Iran] sent shipments of chips worth about $7 million to [RU Russia] | about $7 million
            [IR Iran] sold 300 rockets to [RU Russia] for $2.4 million      | 300
            """)
    void aPriceIsNoNumberOfGoods(String sentence, String quantity) {
        Scene scene = new Scene().narrates(sentence);
        Happenings happenings = finder.find(scene.text(), scene.drafts(), scene.cast());
        assertThat(String.join(
                        ", ",
                        happenings.events().getFirst().fillers(Role.QUANTITY).stream()
                                .map(Filler::value)
                                .toList()))
                .isEqualTo(quantity);
    }
}
