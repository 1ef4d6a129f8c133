package io.parkflow.platform.delivery;

import io.parkflow.ground.text.Hmac;
import io.parkflow.ground.text.Trees;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// How one kind of group robot is spoken to: its hosts, its signature, its message.
///
/// @param hosts where such robots live; another host is refused
/// @param code  member of the answer that is 0 when the message was taken
record Robot(Endpoint.Kind kind, Set<String> hosts, String code, Speech speech) {
    /// What is posted where.
    record Post(URI to, String json) {}

    interface Speech {
        Post of(URI address, Optional<String> secret, Robots.News news, Instant now);
    }

    /// 企业微信: the key stands in the address, there is no signature; markdown of at most 4,096 bytes.
    /// See developer.work.weixin.qq.com/document/path/91770.
    static final Robot WECOM = new Robot(
            Endpoint.Kind.WECOM,
            Set.of("qyapi.weixin.qq.com"),
            "errcode",
            (address, _, news, _) -> new Post(
                    address,
                    json(Map.of(
                            "msgtype",
                            "markdown",
                            "markdown",
                            Map.of("content", shortened(markdown(news, "\n"), 4096))))));

    /// 钉钉: `timestamp` in milliseconds and `sign` = Base64(HMAC-SHA256(secret, timestamp + "\n" + secret)) are added to
    /// the address. See open.dingtalk.com/document/robots/customize-robot-security-settings.
    static final Robot DINGTALK =
            new Robot(Endpoint.Kind.DINGTALK, Set.of("oapi.dingtalk.com"), "errcode", (address, secret, news, now) -> {
                String json = json(Map.of(
                        "msgtype",
                        "markdown",
                        "markdown",
                        Map.of("title", plain(news.title()), "text", shortened(markdown(news, "\n\n"), 18_000))));
                return new Post(secret.map(key -> dingtalk(address, key, now)).orElse(address), json);
            });

    /// 飞书: `timestamp` in seconds and `sign` = Base64(HMAC-SHA256(timestamp + "\n" + secret, "")) stand in the body.
    /// See open.feishu.cn/document/client-docs/bot-v3/add-custom-bot.
    static final Robot FEISHU = new Robot(
            Endpoint.Kind.FEISHU,
            Set.of("open.feishu.cn", "open.larksuite.com"),
            "code",
            (address, secret, news, now) -> {
                var body = Trees.of(Map.of("msg_type", "text", "content", Map.of("text", text(news))));
                secret.ifPresent(key -> {
                    String timestamp = Long.toString(now.getEpochSecond());
                    body.put("timestamp", timestamp)
                            .put("sign", base64(Hmac.of(Signature.bytes(timestamp + "\n" + key))));
                });
                return new Post(address, body.toString());
            });

    static Robot of(Endpoint.Kind kind) {
        return switch (kind) {
            case WECOM -> WECOM;
            case DINGTALK -> DINGTALK;
            case FEISHU -> FEISHU;
            case WEBHOOK -> throw new IllegalArgumentException("a webhook is no robot");
        };
    }

    private static URI dingtalk(URI address, String secret, Instant now) {
        String timestamp = Long.toString(now.toEpochMilli());
        String sign = base64(Hmac.of(Signature.bytes(secret), Signature.bytes(timestamp + "\n" + secret)));
        return URI.create(address + (address.getRawQuery() == null ? "?" : "&") + "timestamp=" + timestamp + "&sign="
                + URLEncoder.encode(sign, StandardCharsets.UTF_8));
    }

    private static String markdown(Robots.News news, String line) {
        return "### " + plain(news.title()) + line + plain(news.text())
                + (news.link().isEmpty() ? "" : line + "[查看](" + news.link() + ")");
    }

    private static String text(Robots.News news) {
        return plain(news.title()) + "\n" + plain(news.text()) + (news.link().isEmpty() ? "" : "\n" + news.link());
    }

    /// Titles come from people: no link, picture or mention of everybody can be slipped in.
    private static String plain(String words) {
        return words.replaceAll("[\\[\\]()<>*_`#@!\\\\\\p{Cntrl}]", " ").strip();
    }

    private static String shortened(String words, int bytes) {
        String text = words;
        while (text.getBytes(StandardCharsets.UTF_8).length > bytes) {
            text = text.substring(0, text.offsetByCodePoints(text.length(), -1));
        }
        return text;
    }

    private static String json(Map<String, Object> body) {
        return Trees.of(new TreeMap<>(body)).toString();
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
