package org.zhengchuang.notices.delivery;

/**
 * A robot of a chat group (群机器人).
 *
 * @param secret with which DingTalk wants the request signed, or {@code null}
 */
public record Robot(String id, String name, Kind kind, Form form, String url, String secret) {

    /** Whose robot it is. */
    public enum Kind {
        /** 企业微信. */
        WECOM,
        /** 钉钉. */
        DINGTALK
    }

    /** How it writes. */
    public enum Form {
        /** 文本: mentions the person by his phone number. */
        TEXT,
        /** Markdown: with links to click on. */
        MARKDOWN
    }

    /** Its address without the key that makes it work, for the page. */
    public String shownUrl() {
        var query = url.indexOf('?');
        return query < 0 ? url : url.substring(0, query) + "?…";
    }
}
