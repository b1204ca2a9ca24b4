package vn.langnghe.intake.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.platform.testing.SignedIn.as;

import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.intake.IntakeWithStore;

@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(IntakeWithStore.class)
class ReceiptTests {

    @Autowired
    private Signer signer;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JsonMapper json;

    @Test
    void aReceiptIsCheckedWithThePublicKeyAlone() throws Exception {
        var parts = register().get("signed").asString().split("\\.");
        var signature = Signature.getInstance("Ed25519");
        signature.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(publicKey())));
        signature.update(Base64.getUrlDecoder().decode(parts[1]));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
    }

    @Test
    void thePageComparesCodeAndContent() throws Exception {
        var receipt = register();
        assertThat(mvc.post()
                        .uri("/verify?lang=en")
                        .param("receipt", receipt.get("signed").asString())
                        .param("code", receipt.get("trackingCode").asString())
                        .param("content", " Chờ quá lâu\r\nmột tuần "))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "The department issued this receipt",
                        receipt.get("reference").asString(),
                        ">Fits<")
                .doesNotContain("Does not fit");
        assertThat(mvc.post()
                        .uri("/verify?lang=en")
                        .param("receipt", receipt.get("signed").asString())
                        .param("content", "Chờ quá lâu"))
                .hasStatusOk()
                .bodyText()
                .contains("Does not fit");
    }

    /** The layout knows a variable "content" too: the page itself. */
    @Test
    void whatIsToBeComparedIsEmptyUntilSomebodyWritesIt() throws Exception {
        assertThat(mvc.get().uri("/verify"))
                .hasStatusOk()
                .bodyText()
                .containsPattern("name=\"content\"[^>]*></textarea>");
        assertThat(mvc.post().uri("/verify").param("receipt", "x").param("content", "Chờ"))
                .hasStatusOk()
                .bodyText()
                .containsPattern("name=\"content\"[^>]*>Chờ</textarea>");
    }

    @Test
    void anAlteredOrMadeUpReceiptIsNotOurs() throws Exception {
        var signed = register().get("signed").asString();
        var altered = signed.replace(signed.charAt(30), signed.charAt(30) == 'A' ? 'B' : 'A');
        for (var forged : new String[] {altered, "LNR1.x.y", "LNR1..", "%%%", signed + "A", "a.b.c.d"}) {
            assertThat(mvc.get().uri("/verify?lang=en").param("receipt", forged))
                    .hasStatusOk()
                    .bodyText()
                    .contains("did not issue this receipt");
        }
    }

    @Test
    void bothReceiptPagesCarryTheSignatureAndTwoCodesToScan() {
        assertThat(mvc.post().uri("/submit").param("content", "Chờ"))
                .hasStatus(201)
                .bodyText()
                .contains("LNR1.", "class=\"qr\"");
        assertThat(mvc.post().uri("/intake").with(as("clerk", "CLERK")).param("content", "Chờ"))
                .hasStatus(201)
                .bodyText()
                .contains("LNR1.", "class=\"qr\"");
    }

    @Test
    void theRecordOfAnErasureIsGenuineToo() {
        var sealed = signer.seal("langnghe-erasure-1\n2026-7K3M9Q\nNgười gửi yêu cầu");
        assertThat(mvc.post().uri("/verify?lang=vi").param("receipt", sealed))
                .hasStatusOk()
                .bodyText()
                .contains("Biên bản do Sở ký", "2026-7K3M9Q", "Người gửi yêu cầu");
    }

    @Test
    void aCodeToScanHoldsTheAddressItWasMadeOf() {
        var outline = new QrCodes("https://so.example").track("LN-7K3M-9QXF-2ABC-D");
        var modules = Pattern.compile("M").matcher(outline.path()).results().count();
        assertThat(outline.viewBox()).isEqualTo("0 0 41 41");
        assertThat(modules).isBetween(400L, 700L);
    }

    private JsonNode register() throws Exception {
        var answer = mvc.post()
                .uri("/api/feedback?signed=true")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"content\":\"Chờ quá lâu\\nmột tuần\"}")
                .exchange();
        assertThat(answer).hasStatus(201);
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }

    private byte[] publicKey() throws Exception {
        var pem = mvc.get().uri("/verify/key").exchange().getResponse().getContentAsString();
        return Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
    }
}
