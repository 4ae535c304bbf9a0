package org.gainsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TableTest {
    private static String printed(int width) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        new Table("id", "standing", "what", "affirmed by", "sources")
                .naming("what")
                .counting("sources")
                .row("c0", "contested", "arms transfer Iran → Russia: drones", "United States, Britain, Canada", "12")
                .row("c1", "denied", "", "", "3")
                .print(new Console(stream, stream, width, false, false), "");
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void whereThereIsRoomARowIsALine() {
        assertThat(printed(120)).isEqualTo("""
                id  standing   what                                 affirmed by                     sources
                c0  contested  arms transfer Iran → Russia: drones  United States, Britain, Canada       12
                c1  denied                                                                                3
                """);
    }

    @Test
    void otherColumnsGiveWayBeforeTheNameDoes() {
        assertThat(printed(80)).isEqualTo("""
                id  standing   what                                 affirmed by          sources
                c0  contested  arms transfer Iran → Russia: drones  United States,            12
                                                                    Britain, Canada
                c1  denied                                                                     3
                """);
    }

    @Test
    void whereTheNameHasTooLittleRoomItStandsAboveItsRow() {
        assertThat(printed(60)).isEqualTo("""
                what
                  id  standing   affirmed by                     sources
                arms transfer Iran → Russia: drones
                  c0  contested  United States, Britain, Canada       12
                -
                  c1  denied                                           3
                """);
    }

    @Test
    void nothingIsLeftOutHoweverNarrow() {
        assertThat(printed(40).lines()).allMatch(line -> Columns.width(line) <= 40);
        assertThat(printed(40)).contains("contested", "Iran → Russia: drones", "States,", "Britain,", "Canada", "12");
    }
}
