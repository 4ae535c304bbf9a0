package org.gainsay.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.gainsay.format.FtmProperty.Place;
import org.gainsay.model.Schema;
import org.junit.jupiter.api.Test;

/** Values are written as FollowTheMoney writes them, or not at all. */
class FtmTypeTest {
    @Test
    void writesDatesAsPrefixes() {
        assertThat(FtmType.DATE.clean("19 Nov 1991")).contains("1991-11-19");
        assertThat(FtmType.DATE.clean("Nov 1991")).contains("1991-11");
        assertThat(FtmType.DATE.clean("1991")).contains("1991");
        assertThat(FtmType.DATE.clean("1991-11-19")).contains("1991-11-19");
        assertThat(FtmType.DATE.clean("31 Feb 1991")).isEmpty();
        assertThat(FtmType.DATE.clean("1991-13")).isEmpty();
        assertThat(FtmType.DATE.clean("circa 1991")).isEmpty();
        assertThat(FtmType.DATE.clean("")).isEmpty();
    }

    @Test
    void tidiesTexts() {
        assertThat(FtmType.NAME.clean("\"Tek\"")).contains("Tek");
        assertThat(FtmType.NAME.clean("Mo\u00adhammad  Ali\u202f")).contains("Mohammad Ali");
        assertThat(FtmType.ADDRESS.clean("via Dubini; n. 3,, Varese")).contains("via Dubini, n. 3, Varese");
        assertThat(FtmType.IDENTIFIER.clean("1".repeat(65))).isEmpty();
    }

    @Test
    void writesNumbersAndAddressesOfTheWeb() {
        assertThat(FtmType.NUMBER.clean("99,144")).contains("99144");
        assertThat(FtmType.IMO.clean("7406784")).contains("IMO7406784");
        assertThat(FtmType.IMO.clean("7406785")).isEmpty();
        assertThat(FtmType.BIC.clean("ROSYRU2PXXX")).contains("ROSYRU2P");
        assertThat(FtmType.LEI.clean("851683897")).isEmpty();
        assertThat(FtmType.URL.clean("WWW.VTB.com")).contains("http://www.vtb.com/");
        assertThat(FtmType.EMAIL.clean("TEOPT@MAIL.CNT.RU")).contains("TEOPT@mail.cnt.ru");
        assertThat(FtmType.COUNTRY.clean("Congolese")).isEmpty();
    }

    @Test
    void findsAWiderPropertyWhereTheSchemaLacksOne() {
        assertThat(FtmProperty.place(Schema.AIRPLANE, "flag", "ir")).contains(new Place("country", "ir"));
        assertThat(FtmProperty.place(Schema.AIRPLANE, "idNumber", "550"))
                .contains(new Place("registrationNumber", "550"));
        assertThat(FtmProperty.place(Schema.ORGANIZATION, "leiCode", "851683897"))
                .contains(new Place("idNumber", "851683897"));
        assertThat(FtmProperty.place(Schema.PERSON, "provisions", "Asset freeze"))
                .isEmpty();
        assertThat(FtmProperty.place(Schema.AIRPLANE, "operator", "YAS AIR")).isEmpty();
    }
}
