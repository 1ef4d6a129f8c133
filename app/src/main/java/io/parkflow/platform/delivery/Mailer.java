package io.parkflow.platform.delivery;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;

/// Sends mail over SMTP. Without a host in the configuration there is no mail, and nobody waits for any.
@Singleton
public final class Mailer {
    private static final String MILLISECONDS = "10000";

    private final Session session;
    private final String host;
    private final String user;
    private final String password;
    private final String from;
    private final Clock clock;

    /// @param tls `starttls` (the usual), `tls` from the first byte, or `none` on a trusted wire
    Mailer(
            @Value("${parkflow.mail.host:}") String host,
            @Value("${parkflow.mail.port:587}") int port,
            @Value("${parkflow.mail.user:}") String user,
            @Value("${parkflow.mail.password:}") String password,
            @Value("${parkflow.mail.from:}") String from,
            @Value("${parkflow.mail.tls:starttls}") String tls,
            Clock clock) {
        this.host = host;
        this.user = user;
        this.password = password;
        this.from = from;
        this.clock = clock;
        this.session = Session.getInstance(properties(host, port, !user.isBlank(), tls));
    }

    private static Properties properties(String host, int port, boolean signsIn, String tls) {
        Properties said = new Properties();
        said.put("mail.smtp.host", host);
        said.put("mail.smtp.port", Integer.toString(port));
        said.put("mail.smtp.auth", Boolean.toString(signsIn));
        said.put("mail.smtp.connectiontimeout", MILLISECONDS);
        said.put("mail.smtp.timeout", MILLISECONDS);
        said.put("mail.smtp.writetimeout", MILLISECONDS);
        said.put("mail.smtp.starttls.enable", Boolean.toString(tls.equals("starttls")));
        said.put("mail.smtp.starttls.required", Boolean.toString(tls.equals("starttls")));
        said.put("mail.smtp.ssl.enable", Boolean.toString(tls.equals("tls")));
        said.put("mail.smtp.ssl.checkserveridentity", "true");
        said.put("mail.mime.allowutf8", "true");
        return said;
    }

    public boolean isEnabled() {
        return !host.isBlank() && !from.isBlank();
    }

    public Fate send(Mail mail) {
        try (Transport transport = session.getTransport("smtp")) {
            MimeMessage message = message(mail);
            transport.connect(user.isBlank() ? null : user, user.isBlank() ? null : password);
            transport.sendMessage(message, message.getAllRecipients());
            return new Fate.Sent(Optional.empty());
        } catch (AddressException e) {
            return new Fate.Dropped("bad-address");
        } catch (SendFailedException e) {
            return Fate.failed("mail-refused");
        } catch (AuthenticationFailedException e) {
            return Fate.failed("mail-sign-in");
        } catch (MessagingException e) {
            return Fate.failed("mail-unreachable");
        }
    }

    private MimeMessage message(Mail mail) throws MessagingException {
        MimeMessage message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + mail.id() + "@parkflow>");
            }
        };
        InternetAddress to = new InternetAddress(mail.to(), true);
        message.setFrom(new InternetAddress(from, true));
        message.setRecipient(Message.RecipientType.TO, to);
        message.setSubject(mail.subject(), "UTF-8");
        message.setSentDate(Date.from(clock.instant()));
        // nobody's holiday notice answers a machine
        message.setHeader("Auto-Submitted", "auto-generated");
        MimeBodyPart text = new MimeBodyPart();
        text.setText(mail.text(), "UTF-8", "plain");
        MimeBodyPart html = new MimeBodyPart();
        html.setText(mail.html(), "UTF-8", "html");
        message.setContent(new MimeMultipart("alternative", text, html));
        message.saveChanges();
        return message;
    }
}
