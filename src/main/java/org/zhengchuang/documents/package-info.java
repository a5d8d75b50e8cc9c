/**
 * Papers as a Chinese office lays them out: official documents (公文) by GB/T 9704-2012, forms, lists and certificates,
 * each as Word and as PDF with the type embedded, and the register that numbers them (发文字号). What a paper says is its
 * author's matter: {@link org.zhengchuang.documents.OfficialDocument} describes it, {@link org.zhengchuang.documents.Pdf} and
 * {@link org.zhengchuang.documents.Word} write it.
 */
@ApplicationModule(
        displayName = "公文",
        allowedDependencies = {"engine"})
package org.zhengchuang.documents;

import org.springframework.modulith.ApplicationModule;
