package org.gainsay.screen;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a sanctions programme is about, so that programmes of different authorities can be held against each other. */
final class Regimes {
    /** Words in the names of programmes, each with the country or the matter that it stands for. */
    private static final Map<String, String> ABOUT = Map.ofEntries(
            Map.entry("russia", "ru"),
            Map.entry("ukraine", "ru"),
            Map.entry("ukr", "ru"),
            Map.entry("rus", "ru"),
            Map.entry("rusda", "ru"),
            Map.entry("magnit", "ru"),
            Map.entry("peesa", "ru"),
            Map.entry("belarus", "by"),
            Map.entry("blr", "by"),
            Map.entry("iran", "ir"),
            Map.entry("irn", "ir"),
            Map.entry("irgc", "ir"),
            Map.entry("ifsr", "ir"),
            Map.entry("hrit", "ir"),
            Map.entry("dprk", "kp"),
            Map.entry("dprk2", "kp"),
            Map.entry("dprk3", "kp"),
            Map.entry("dprk4", "kp"),
            Map.entry("prk", "kp"),
            Map.entry("korea", "kp"),
            Map.entry("syria", "sy"),
            Map.entry("syr", "sy"),
            Map.entry("taliban", "af"),
            Map.entry("afghanistan", "af"),
            Map.entry("afg", "af"),
            Map.entry("qaida", "terror"),
            Map.entry("qaeda", "terror"),
            Map.entry("isil", "terror"),
            Map.entry("sdgt", "terror"),
            Map.entry("fto", "terror"),
            Map.entry("taqa", "terror"),
            Map.entry("euaq", "terror"),
            Map.entry("terr", "terror"),
            Map.entry("ham", "terror"),
            Map.entry("terrorism", "terror"),
            Map.entry("1373", "terror"),
            Map.entry("burma", "mm"),
            Map.entry("myanmar", "mm"),
            Map.entry("mmr", "mm"),
            Map.entry("venezuela", "ve"),
            Map.entry("ven", "ve"),
            Map.entry("zimbabwe", "zw"),
            Map.entry("libya", "ly"),
            Map.entry("libya2", "ly"),
            Map.entry("libya3", "ly"),
            Map.entry("lby", "ly"),
            Map.entry("iraq", "iq"),
            Map.entry("iraq2", "iq"),
            Map.entry("iraq3", "iq"),
            Map.entry("irq", "iq"),
            Map.entry("sudan", "sd"),
            Map.entry("southsudan", "ss"),
            Map.entry("sdn", "sd"),
            Map.entry("sdnz", "sd"),
            Map.entry("darfur", "sd"),
            Map.entry("ssd", "ss"),
            Map.entry("haiti", "ht"),
            Map.entry("hti", "ht"),
            Map.entry("mali", "ml"),
            Map.entry("mli", "ml"),
            Map.entry("car", "cf"),
            Map.entry("caf", "cf"),
            Map.entry("congo", "cd"),
            Map.entry("drcongo", "cd"),
            Map.entry("drc", "cd"),
            Map.entry("cod", "cd"),
            Map.entry("yemen", "ye"),
            Map.entry("yem", "ye"),
            Map.entry("somalia", "so"),
            Map.entry("som", "so"),
            Map.entry("lebanon", "lb"),
            Map.entry("nicaragua", "ni"),
            Map.entry("nic", "ni"),
            Map.entry("guatemala", "gt"),
            Map.entry("gtm", "gt"),
            Map.entry("moldova", "md"),
            Map.entry("mda", "md"),
            Map.entry("tunisia", "tn"),
            Map.entry("tun", "tn"),
            Map.entry("bosnia", "balkans"),
            Map.entry("balkans", "balkans"),
            Map.entry("yugoslavia", "balkans"),
            Map.entry("glomag", "rights"),
            Map.entry("rights", "rights"),
            Map.entry("hr", "rights"),
            Map.entry("corruption", "rights"),
            Map.entry("cyber", "cyber"),
            Map.entry("cyber2", "cyber"),
            Map.entry("cyb", "cyber"),
            Map.entry("chem", "chemical"),
            Map.entry("chemical", "chemical"));

    private Regimes() {}

    /** The countries and matters that the programme's name mentions; empty where it says none. */
    static Set<String> about(String program) {
        Set<String> about = new TreeSet<>();
        StringBuilder word = new StringBuilder();
        String text = program.toLowerCase(Locale.ROOT) + " ";
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                word.append(c);
            } else {
                String matter = ABOUT.get(word.toString());
                if (matter != null) {
                    about.add(matter);
                }
                word.setLength(0);
            }
        }
        return about;
    }
}
