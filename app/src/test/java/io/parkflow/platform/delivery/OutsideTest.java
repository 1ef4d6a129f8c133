package io.parkflow.platform.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.parkflow.ground.text.Hmac;
import io.parkflow.ground.text.Trees;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Where may be sent to, how it is signed, how long is waited: without a server.
class OutsideTest {
    private static final Destinations STRICT = new Destinations(List.of());
    private static final Robots.News NEWS = new Robots.News("逾期督办", "路灯改造已逾期", "https://park.example/cases/1");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hooks.example.com/x",
                "https://hooks.example.com:22/x",
                "https://user:pass@hooks.example.com/",
                "ftp://hooks.example.com",
                "https://127.0.0.1/",
                "https://10.1.2.3/",
                "https://172.20.0.1/",
                "https://192.168.1.1/",
                "https://169.254.169.254/latest/meta-data",
                "https://100.100.100.200/latest",
                "https://0.0.0.0/",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:7f00:1]/",
                "https://[fd00::1]/",
                "https://[fe80::1]/",
                "https://[64:ff9b::7f00:1]/",
                "https://[2002:7f00:1::]/",
                "javascript:alert(1)",
                "not an address",
                "https:///nohost"
            })
    void aWebhookCannotGoThere(String address) {
        assertEquals(Optional.empty(), STRICT.find(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://hooks.example.com/a?b=c", "https://8.8.8.8:8443/", "https://[2400:3200::1]/"})
    void aWebhookMayGoThere(String address) {
        assertTrue(STRICT.find(address).isPresent());
    }

    @Test
    void aNameThatLeadsInsideIsRefusedWhenItIsUsed() throws UnknownHostException {
        assertThrows(Destinations.ClosedAddress.class, () -> STRICT.resolve("localhost"));
        // written as one number, as some resolvers take it
        assertThrows(UnknownHostException.class, () -> STRICT.resolve("2130706433"));
        assertTrue(new Destinations(List.of("localhost")).resolve("localhost").length > 0);
        assertFalse(PublicAddresses.holds(InetAddress.getByName("198.19.255.255")));
        assertTrue(PublicAddresses.holds(InetAddress.getByName("198.20.0.0")));
        assertFalse(PublicAddresses.holds(InetAddress.getByName("172.31.255.255")));
        assertTrue(PublicAddresses.holds(InetAddress.getByName("172.32.0.0")));
    }

    @Test
    void patternsMatchWholeWords() {
        assertTrue(Patterns.anyMatches(List.of("seedfund.*"), "seedfund.formal-check.accept"));
        assertTrue(Patterns.anyMatches(List.of("*.case.closed"), "seedfund.case.closed"));
        assertTrue(Patterns.anyMatches(List.of("*"), "anything.at.all"));
        assertTrue(Patterns.anyMatches(List.of("a.*.c.*"), "a.b.c.d"));
        assertFalse(Patterns.anyMatches(List.of("seedfund.*"), "seedfunds.x"));
        assertFalse(Patterns.anyMatches(List.of("*.case.closed"), "seedfund.case.closed.late"));
        assertTrue(Patterns.isPattern("seedfund.*") && Patterns.isPattern("*.case.closed"));
        assertFalse(Patterns.isPattern("seed fund") || Patterns.isPattern("") || Patterns.isPattern("(a+)+"));
    }

    @Test
    void pausesGrowAndEnd() {
        Random random = new Random(7);
        for (int attempt = 1; attempt <= Pauses.TRIES; attempt++) {
            Duration pause = Pauses.after(attempt, random);
            Duration middle = Duration.ofSeconds(Math.min(10L << (2 * (attempt - 1)), 28_800));
            assertTrue(pause.compareTo(middle.multipliedBy(79).dividedBy(100)) > 0, () -> pause + " of " + middle);
            assertTrue(pause.compareTo(middle.multipliedBy(121).dividedBy(100)) < 0, () -> pause + " of " + middle);
        }
    }

    @Test
    void bothSecretsSignWhileOneIsExchanged() {
        Instant at = Instant.ofEpochSecond(1_700_000_000);

        assertEquals(
                "t=1700000000,v1=" + hex("whsec_new", "1700000000.{}") + ",v1=" + hex("whsec_old", "1700000000.{}"),
                Signature.of("{}", at, List.of("whsec_new", "whsec_old")));
        // RFC 4231, case 2
        assertEquals(
                "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
                hex("Jefe", "what do ya want for nothing?"));
    }

    private static String hex(String key, String data) {
        return HexFormat.of().formatHex(Hmac.of(Signature.bytes(key), Signature.bytes(data)));
    }

    @Test
    void eachRobotIsSpokenToInItsOwnWay() {
        Instant now = Instant.ofEpochMilli(1_700_000_000_123L);
        URI address = URI.create("https://robot.example/send?access_token=x");

        Robot.Post wecom = Robot.WECOM.speech().of(address, Optional.empty(), NEWS, now);
        assertEquals(address, wecom.to());
        assertEquals(Trees.read("""
                        {"msgtype":"markdown","markdown":{"content":
                        "### 逾期督办\\n路灯改造已逾期\\n[查看](https://park.example/cases/1)"}}
                        """), Trees.read(wecom.json()));

        Robot.Post dingtalk = Robot.DINGTALK.speech().of(address, Optional.of("SEC1"), NEWS, now);
        String sign = Base64.getEncoder()
                .encodeToString(Hmac.of(Signature.bytes("SEC1"), Signature.bytes("1700000000123\nSEC1")));
        assertEquals(
                address + "&timestamp=1700000000123&sign="
                        + java.net.URLEncoder.encode(sign, java.nio.charset.StandardCharsets.UTF_8),
                dingtalk.to().toString());
        assertEquals(
                "逾期督办",
                Trees.read(dingtalk.json()).path("markdown").path("title").asText());

        var feishu = Trees.read(Robot.FEISHU
                .speech()
                .of(address, Optional.of("SEC2"), NEWS, now)
                .json());
        assertEquals("1700000000", feishu.path("timestamp").asText());
        assertEquals(
                Base64.getEncoder().encodeToString(Hmac.of(Signature.bytes("1700000000\nSEC2"), new byte[0])),
                feishu.path("sign").asText());
        assertEquals(
                "逾期督办\n路灯改造已逾期\nhttps://park.example/cases/1",
                feishu.path("content").path("text").asText());
    }

    @Test
    void aTitleCannotCallEverybodyOrSlipInALink() {
        Robots.News sly = new Robots.News("<at user_id=\"all\">x</at> [a](http://evil)", "@all ![p](http://evil)", "");
        for (Robot robot : List.of(Robot.WECOM, Robot.DINGTALK, Robot.FEISHU)) {
            String json = robot.speech()
                    .of(URI.create("https://r.example"), Optional.empty(), sly, Instant.EPOCH)
                    .json();
            assertFalse(json.contains("<at") || json.contains("](") || json.contains("@all"), json);
        }
    }

    @Test
    void aMailCannotBringHeadersOfItsOwn() {
        UUID id = UUID.randomUUID();
        assertThrows(IllegalArgumentException.class, () -> new Mail(id, "a@b.cn\r\nBcc: x@y.cn", "s", "", ""));
        assertThrows(IllegalArgumentException.class, () -> new Mail(id, "a@b.cn", "s\nBcc: x@y.cn", "", ""));
        assertEquals("s  Bcc: x@y.cn", Mail.line("s\r\nBcc: x@y.cn"));
    }
}
