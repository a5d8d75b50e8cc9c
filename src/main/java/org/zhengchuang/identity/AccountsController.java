package org.zhengchuang.identity;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where the office issues initial passwords, as a file that is made once and kept nowhere. The technical administrator
 * may too, because at the beginning there is nobody else.
 */
@Controller
@RequestMapping("/accounts")
@PreAuthorize("hasAnyRole('OFFICE', 'ADMIN')")
class AccountsController {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InitialPasswords passwords;
    private final MessageSource messages;

    AccountsController(InitialPasswords passwords, MessageSource messages) {
        this.passwords = passwords;
        this.messages = messages;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("waiting", passwords.waiting());
        return "identity/accounts";
    }

    /** @param branchId the branch, or empty for the whole factory */
    @PostMapping("/issue")
    ResponseEntity<byte[]> issue(@RequestParam(defaultValue = "") String branchId) {
        return file(passwords.issueToAll(branchId.isBlank() ? null : branchId));
    }

    @PostMapping("/reset")
    ResponseEntity<byte[]> reset(@RequestParam String memberId) {
        return file(passwords.issueTo(memberId.strip()));
    }

    /** Comma separated, with the mark by which Excel knows UTF-8. */
    private ResponseEntity<byte[]> file(List<InitialPasswords.Issued> issued) {
        var heading = messages.getMessage("identity.accounts.file-heading", null, LocaleContextHolder.getLocale());
        var lines = issued.stream()
                .map(one ->
                        String.join(",", cell(one.id()), cell(one.name()), cell(one.branchId()), cell(one.password())))
                .collect(Collectors.joining("\r\n", BYTE_ORDER_MARK + heading + "\r\n", "\r\n"));
        var name = messages.getMessage("identity.accounts.file-name", null, LocaleContextHolder.getLocale());
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(lines.getBytes(StandardCharsets.UTF_8));
    }

    /** What begins like a formula is not to become one in a spreadsheet. */
    private static String cell(String text) {
        var safe = text != null && text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : String.valueOf(text);
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
