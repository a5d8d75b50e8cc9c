package org.zhengchuang.notices.delivery;

/** The other side did not take it; its message is what the administrator reads. */
class DeliveryFailed extends Exception {

    DeliveryFailed(String message) {
        super(message);
    }

    DeliveryFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
