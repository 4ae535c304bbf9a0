package org.gainsay.watch.telling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gainsay.model.InputException;
import org.gainsay.watch.notices.NoticeKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesFileTest {
    @TempDir
    Path home = Path.of("");

    private static final String RULE = """
            rules:
              - name: a
                what: hits
                to: queue
            """;

    private Rules read(String yaml) throws IOException {
        return RulesFile.read(
                Files.writeString(home.resolve(RulesFile.NAME), yaml),
                new RulesFile.Surroundings(
                        Set.of("us_ofac_sdn", "un_sc"), Set.of("customers"), Map.of("KEY", "secret")::get));
    }

    private List<String> faults(String yaml) throws IOException {
        return read(yaml).faults().stream().map(Fault::shown).toList();
    }

    private void assertFault(String yaml, String... parts) throws IOException {
        assertThat(faults(yaml)).singleElement().asString().contains(parts);
    }

    @Test
    void theExampleHasNoFault() throws IOException {
        Path example = Path.of("").toAbsolutePath().resolveSibling("examples").resolve("watch.yaml");
        Rules rules = RulesFile.read(
                example,
                new RulesFile.Surroundings(
                        Set.of("us_ofac_sdn", "un_sc", "eu_fsf", "gb_hmt"), Set.of("customers"), name -> "secret"));
        assertThat(rules.faults()).isEmpty();
        assertThat(rules.rules()).hasSizeGreaterThan(3);
    }

    @Test
    void rulesAreReadWithAllThatTheySay() throws IOException {
        Rules rules = read("""
                address: https://gainsay.example.org/
                mail:
                  host: smtp.example.org
                  user: gainsay
                  password: {env: KEY}
                  from: Gainsay <gainsay@example.org>
                channels:
                  officer: {mail: [anna@example.org, "Ben <ben@example.org>"]}
                  siem: {webhook: "https://siem.example.org/in", secret: {env: KEY}}
                  feed: {atom: true}
                rules:
                  - name: at once
                    what: [hit-new, hit-changed]
                    lists: us_ofac_sdn
                    portfolios: [customers]
                    min_score: 0.85
                    to: [queue, officer]
                  - name: news
                    what: [claims, lead]
                    parties: [Iran, "us_ofac_sdn:16418"]
                    when: {weekly: monday 7:30, zone: Europe/Berlin}
                    personal: true
                    to: [feed, siem]
                """);
        assertThat(rules.faults()).isEmpty();
        assertThat(rules.address()).isEqualTo("https://gainsay.example.org");
        Rule first = rules.rules().getFirst();
        assertThat(first.what()).containsExactly(NoticeKind.HIT_NEW, NoticeKind.HIT_CHANGED);
        assertThat(first.minScore()).isEqualTo(0.85);
        assertThat(first.deliveries())
                .extracting(Rule.Delivery::key)
                .containsExactly("queue", "officer/anna@example.org", "officer/Ben <ben@example.org>");
        assertThat(rules.rules().getLast().when().shown()).isEqualTo("weekly, monday 07:30 Europe/Berlin");
        assertThat(rules.parties()).containsExactly("Iran", "us_ofac_sdn:16418");
        assertThat(rules.asksForLeads()).isTrue();
    }

    @Test
    void whatIsUnknownIsToldWithItsPlaceAndWhatMayBeMeant() throws IOException {
        assertFault(RULE + "    wehn: now\n", "watch.yaml:5:5: unknown key 'wehn'", "did you mean 'when'?");
        assertFault(RULE.replace("hits", "hit-knew"), "watch.yaml:3:11: unknown kind 'hit-knew'", "'hit-new'");
        assertFault(RULE.replace("queue", "qeue"), "watch.yaml:4:9: no channel 'qeue'", "'queue'");
        assertFault(RULE + "    lists: [us_ofac_sdm]\n", "watch.yaml:5:13: no list", "'us_ofac_sdn'");
        assertFault(RULE + "    portfolios: suppliers\n", "no portfolio 'suppliers'", "customers");
        assertFault(RULE + "    when: {daily: \"07:30\", zone: Europe/Berln}\n", ":5:34:", "'Europe/Berlin'");
        assertFault(RULE + "    name: b\n", "'name' stands twice");
    }

    @Test
    void whatIsNoYamlIsToldWithItsPlace() throws IOException {
        assertFault("rules:\n  - name: [a\n", "watch.yaml:3:1: no YAML");
        assertFault("", "is empty");
        assertFault("- a\n", "the file is no block");
        assertFault("rules: {a: b}\n", "'rules' is no list of rules");
        assertFault("rules: !!javax.script.ScriptEngineManager [x]\n", "a rule is no block");
        assertThat(read("a: &a [x]\nb: &b [" + "*a,".repeat(400) + "x]\nc: [" + "*b,".repeat(400) + "x]\n" + RULE)
                        .faults())
                .isNotEmpty();
        Files.writeString(home.resolve(RulesFile.NAME), "#".repeat(300_000));
        assertThatThrownBy(() -> RulesFile.in(home, new RulesFile.Surroundings(Set.of(), Set.of(), name -> null)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("KiB");
        assertThat(RulesFile.in(home.resolve("none"), new RulesFile.Surroundings(Set.of(), Set.of(), name -> null)))
                .isEmpty();
    }

    @Test
    void badAddressesAreTold() throws IOException {
        String mail = "mail: {host: h, from: a@example.org}\n";
        assertFault(
                mail + "channels: {c: {mail: anna}}\n" + RULE.replace("queue", "queue") + "",
                "'anna' is no mail address");
        assertFault(
                mail + "channels: {c: {mail: \"a@example.org\\nBcc: b@example.org\"}}\n" + RULE,
                "is no word; write one on one line");
        String hook = "channels:\n  c: {webhook: \"%s\", secret: {env: KEY}%s}\n" + RULE.replace("queue", "c");
        assertFault(hook.formatted("ftp://h/x", ""), "watch.yaml:2:16:", "is no address");
        assertFault(hook.formatted("https://a:b@h/x", ""), "without a password");
        assertFault(hook.formatted("http://h/x", ""), "use https");
        assertThat(faults(hook.formatted("http://h/x", ", private: true"))).isEmpty();
        assertFault("address: gainsay\n" + RULE, "is no address of the page");
    }

    @Test
    void secretsThatCannotBeHadAreToldAndStopNothing() throws IOException {
        String yaml = "channels:\n  c: {webhook: \"https://h/x\", secret: %s}\n" + RULE.replace("queue", "c");
        assertFault(yaml.formatted("{env: NOKEY}"), "watch.yaml:2:39: the variable NOKEY is not set");
        assertFault(yaml.formatted("{file: hook.secret}"), "hook.secret: cannot be read");
        Path file = Files.writeString(home.resolve("hook.secret"), "s");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertFault(yaml.formatted("{file: hook.secret}"), "others may read it; chmod 600");
        assertThat(read(yaml.formatted("{file: hook.secret}")).stopping()).isEmpty();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThat(faults(yaml.formatted("{file: hook.secret}"))).isEmpty();
        assertFault(yaml.formatted("abc"), "a secret stands in the environment or in a file");
        assertFault(yaml.formatted("{env: KEY, file: x}"), "write {env: NAME} or {file: NAME}");
    }

    @Test
    void rulesThatCanNeverFireAndRulesThatSayTheSameAreTold() throws IOException {
        assertFault(RULE.replace("hits", "claims"), "can never tell anything", "name parties or portfolios");
        assertFault(RULE.replace("hits", "lists"), "can never tell anything: the queue takes");
        assertFault(
                RULE.replace("hits", "lists").replace("queue", "stdout") + "    min_score: 0.9\n", "tells of no hits");
        assertFault(RULE + "    parties: [Iran]\n", "tells of no claims or leads");
        assertFault(
                RULE + "  - {name: b, what: hits, to: [stdout, queue]}\n",
                "watch.yaml:5:5: rule 'b' says the same as rule 'a', so that queue would be told twice");
        assertFault("channels:\n  c: {atom: true}\n" + RULE, "no rule tells anything by channel 'c'");
        assertFault(RULE + "  - {name: a, what: lists, to: stdout}\n", "a rule before it is called 'a' too");
    }

    @Test
    void otherValuesThatCannotBeAreTold() throws IOException {
        assertFault(RULE + "    min_score: 85\n", "'85' is no score");
        assertFault(RULE + "    when: soon\n", "'soon' is no time");
        assertFault(RULE + "    when: {daily: 25:00, zone: UTC}\n", "is no time of day");
        assertFault(RULE + "    when: {daily: \"07:30:00.123456789\", zone: UTC}\n", "is no time of day");
        assertFault(RULE + "    when: {weekly: someday 07:30, zone: UTC}\n", "is no day of the week");
        assertFault(RULE + "    when: {daily: \"07:30\"}\n", "'when' has no 'zone'");
        assertFault(RULE + "    personal: yes\n", "write true or false");
        assertFault("mail: {host: h, from: a@b.org, user: u}\n" + RULE, "a user and no password");
        assertFault(
                "mail: {host: h, from: a@b.org, security: none, user: u, password: {env: KEY}}\n" + RULE,
                "watch.yaml:1:42: the password for h can be read on its way; use starttls or tls");
        assertFault("mail: {host: h, from: a@b.org, trust: none.pem}\n" + RULE, "none.pem: cannot be read");
        assertFault("mail: {host: h, from: a@b.org, trust: watch.yaml}\n" + RULE, "holds no certificates in PEM");
        assertFault("mail: {host: h, from: a@b.org, port: 99999}\n" + RULE, "is no port");
        assertFault("mail: {host: h, from: a@b.org, security: tsl}\n" + RULE, "did you mean 'tls'?");
        assertFault("channels: {c: {mail: a@b.org}}\n" + RULE.replace("queue", "c"), "without 'mail' at the top");
        assertFault("channels: {queue: {atom: true}}\n" + RULE, "without being named");
    }
}
