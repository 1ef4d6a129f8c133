package io.parkflow.platform.delivery;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;

/// Posts to addresses that strangers have named: no redirect is followed, nothing is kept between two requests, and
/// only the first few kilobytes of an answer are read.
@Singleton
final class Outbound {
    private static final Timeout PATIENCE = Timeout.ofSeconds(10);
    private static final int SECONDS_IN_ALL = 25;
    private static final int READ = 4096;
    private static final Executor LATE = CompletableFuture.delayedExecutor(SECONDS_IN_ALL, TimeUnit.SECONDS);

    private final CloseableHttpClient client;

    Outbound(Destinations destinations) {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(resolver(destinations))
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.ofSeconds(5))
                        .setSocketTimeout(PATIENCE)
                        .build())
                .setMaxConnTotal(200)
                .setMaxConnPerRoute(20)
                .build();
        this.client = HttpClients.custom()
                .setConnectionManager(connections)
                // a kept connection would go to an address that was judged for somebody else
                .setConnectionReuseStrategy((_, _, _) -> false)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(PATIENCE)
                        .setConnectionRequestTimeout(PATIENCE)
                        .build())
                .setUserAgent("Parkflow")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    private static DnsResolver resolver(Destinations destinations) {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                return destinations.resolve(host);
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }

    /// @param text the beginning of the body
    record Answer(int status, String text) {
        boolean isGood() {
            return status >= 200 && status < 300;
        }
    }

    Answer post(URI to, Map<String, String> headers, String json) throws IOException {
        HttpPost post = new HttpPost(to);
        headers.forEach(post::setHeader);
        post.setEntity(new StringEntity(json, ContentType.APPLICATION_JSON));
        // one that drips its answer byte by byte is cut off too
        LATE.execute(post::cancel);
        return client.execute(
                post,
                response -> new Answer(
                        response.getCode(),
                        Optional.ofNullable(response.getEntity())
                                .map(Outbound::start)
                                .orElse("")));
    }

    private static String start(HttpEntity body) {
        try (InputStream in = body.getContent()) {
            return new String(in.readNBytes(READ), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    /// @return what went wrong, as a short code
    static String code(IOException failure) {
        return switch (failure) {
            case Destinations.ClosedAddress _ -> "closed-address";
            case UnknownHostException _ -> "no-such-host";
            case java.io.InterruptedIOException _ -> "timeout";
            case SSLException _ -> "tls";
            default -> "connection";
        };
    }

    @PreDestroy
    void close() {
        org.apache.hc.core5.io.Closer.closeQuietly(client);
    }
}
