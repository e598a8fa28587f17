; What the installer does beside the template of electron-builder, which includes this file before all its own. Compiled
; and run by tests/interop/windows-package.test.ts, and compiled with the whole template by electron-builder-windows.test.ts.

!ifndef PDF_CLASS
  !define PDF_CLASS "TuKiemAttt.BaoCaoPdf"
!endif
; As electron-builder.yml has it.
!ifndef BACKUP_CLASS
  !define BACKUP_CLASS "TuKiemAttt.BanSaoLuu"
!endif

; The template speaks Vietnamese in one of its messages only, and English in the others.
!macro customHeader
  !pragma warning push
  !pragma warning disable 6030
  LangString win7Required ${LANG_VIETNAMESE} "Chương trình cần Windows 10 trở lên."
  LangString x64WinRequired ${LANG_VIETNAMESE} "Chương trình cần Windows 64 bit. Máy này dùng Windows 32 bit nên không cài được; Thầy/Cô dùng máy khác."
  LangString appRunning ${LANG_VIETNAMESE} "${PRODUCT_NAME} đang mở.$\r$\nThầy/Cô bấm OK để đóng chương trình và cài tiếp. Nếu chương trình không tự đóng, Thầy/Cô đóng cửa sổ của nó."
  LangString appCannotBeClosed ${LANG_VIETNAMESE} "${PRODUCT_NAME} chưa đóng được.$\r$\nThầy/Cô đóng cửa sổ của chương trình rồi bấm Thử lại."
  LangString installing ${LANG_VIETNAMESE} "Đang cài đặt, Thầy/Cô chờ một lát…"
  LangString areYouSureToUninstall ${LANG_VIETNAMESE} "Gỡ ${PRODUCT_NAME} khỏi máy này?"
  LangString decompressionFailed ${LANG_VIETNAMESE} "Không giải nén được các tệp của chương trình. Thầy/Cô chạy lại tệp cài đặt; nếu vẫn vậy thì tải lại tệp."
  LangString uninstallFailed ${LANG_VIETNAMESE} "Chưa gỡ được các tệp của bản cũ. Dữ liệu vẫn còn nguyên. Thầy/Cô chạy lại tệp cài đặt"
  LangString appClosing ${LANG_VIETNAMESE} "Đang đóng ${PRODUCT_NAME}…"
  LangString chooseInstallationOptions ${LANG_VIETNAMESE} "Cài cho ai"
  LangString chooseUninstallationOptions ${LANG_VIETNAMESE} "Gỡ bản nào"
  LangString whichInstallationShouldBeRemoved ${LANG_VIETNAMESE} "Chọn bản cần gỡ."
  LangString whoShouldThisApplicationBeInstalledFor ${LANG_VIETNAMESE} "Chọn người dùng của máy này."
  LangString selectUserMode ${LANG_VIETNAMESE} "Cài chương trình cho mọi người dùng máy này hay chỉ cho tài khoản đang dùng?"
  LangString whichInstallationRemove ${LANG_VIETNAMESE} "Máy này có cả bản cài cho mọi người dùng và bản cài cho riêng tài khoản này.$\r$\nGỡ bản nào?"
  LangString freshInstallForAll ${LANG_VIETNAMESE} "Cài mới cho mọi người dùng. Windows sẽ hỏi quyền quản trị."
  LangString freshInstallForCurrent ${LANG_VIETNAMESE} "Cài mới cho riêng tài khoản đang dùng."
  LangString onlyForMe ${LANG_VIETNAMESE} "&Chỉ cho tài khoản này"
  LangString forAll ${LANG_VIETNAMESE} "Cho &mọi người dùng máy này"
  LangString loginWithAdminAccount ${LANG_VIETNAMESE} "Cần đăng nhập bằng tài khoản có quyền quản trị."
  LangString perUserInstallExists ${LANG_VIETNAMESE} "Đã có bản cài cho riêng tài khoản này. "
  LangString perUserInstall ${LANG_VIETNAMESE} "Có bản cài cho riêng tài khoản này. "
  LangString perMachineInstallExists ${LANG_VIETNAMESE} "Đã có bản cài cho mọi người dùng. "
  LangString perMachineInstall ${LANG_VIETNAMESE} "Có bản cài cho mọi người dùng. "
  LangString reinstallUpgrade ${LANG_VIETNAMESE} "Sẽ cài đè lên bản này."
  LangString uninstall ${LANG_VIETNAMESE} "Sẽ gỡ bản này."
  !pragma warning pop
!macroend

; Always for the own account, which needs no administrator: nobody is asked for whom.
!macro customInstallMode
  !ifndef BUILD_UNINSTALLER
    StrCpy $isForceCurrentInstall "1"
  !endif
!macroend

; $R0: 1 where the version in $R1 is later than the one in $R2, each as numbers with points between them.
!macro isLater
  Push $R3
  Push $R4
  StrCpy $R0 0
  ${Do}
    ${If} $R1 == ""
    ${AndIf} $R2 == ""
      ${Break}
    ${EndIf}
    !insertmacro takeNumber $R1 $R3
    !insertmacro takeNumber $R2 $R4
    ${If} $R3 > $R4
      StrCpy $R0 1
      ${Break}
    ${ElseIf} $R3 < $R4
      ${Break}
    ${EndIf}
  ${Loop}
  Pop $R4
  Pop $R3
!macroend

; The number at the front of the text, and the text behind its point.
!macro takeNumber TEXT NUMBER
  Push $R5
  StrCpy ${NUMBER} ""
  ${Do}
    StrCpy $R5 ${TEXT} 1
    ${If} $R5 == ""
      ${Break}
    ${EndIf}
    StrCpy ${TEXT} ${TEXT} "" 1
    ${If} $R5 == "."
      ${Break}
    ${EndIf}
    StrCpy ${NUMBER} "${NUMBER}$R5"
  ${Loop}
  IntOp ${NUMBER} ${NUMBER} + 0
  Pop $R5
!macroend

; An earlier Windows could not run the program; an earlier version could not read what a later one has written.
!macro customInit
  ${IfNot} ${AtLeastWin10}
    MessageBox MB_OK|MB_ICONEXCLAMATION "Chương trình cần Windows 10 trở lên nên không cài được trên máy này. Thầy/Cô dùng máy khác." /SD IDOK
    SetErrorLevel 4
    Quit
  ${EndIf}
  ReadRegStr $R1 HKCU "${UNINSTALL_REGISTRY_KEY}" "DisplayVersion"
  StrCpy $R2 "${VERSION}"
  !insertmacro isLater
  ${If} $R0 == 1
    MessageBox MB_OK|MB_ICONEXCLAMATION "Máy này đã có bản mới hơn. Bản cũ không đọc được dữ liệu của bản mới nên không cài.$\r$\n$\r$\nDữ liệu vẫn còn nguyên. Thầy/Cô dùng tiếp bản đang có." /SD IDOK
    SetErrorLevel 3
    Quit
  ${EndIf}
!macroend

; “Open with” for reports; what opens a PDF by a double click stays as it is. The template names its way of opening a backup
; in English, and gives the path of the program without quotation marks, though the name of a user may hold blanks.
!macro customInstall
  WriteRegStr HKCU "Software\Classes\${BACKUP_CLASS}\shell\open" "" "Mở bằng Tự kiểm ATTT"
  WriteRegStr HKCU "Software\Classes\${BACKUP_CLASS}\shell\open\command" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" "%1"'
  WriteRegStr HKCU "Software\Classes\${PDF_CLASS}" "" "Báo cáo Tự kiểm ATTT"
  WriteRegStr HKCU "Software\Classes\${PDF_CLASS}\DefaultIcon" "" "$INSTDIR\${APP_EXECUTABLE_FILENAME},0"
  WriteRegStr HKCU "Software\Classes\${PDF_CLASS}\shell\open" "" "Kiểm tra bằng Tự kiểm ATTT"
  WriteRegStr HKCU "Software\Classes\${PDF_CLASS}\shell\open\command" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" "%1"'
  WriteRegNone HKCU "Software\Classes\.pdf\OpenWithProgids" "${PDF_CLASS}"
  WriteRegStr HKCU "Software\Classes\Applications\${APP_EXECUTABLE_FILENAME}" "FriendlyAppName" "Tự kiểm ATTT"
  WriteRegStr HKCU "Software\Classes\Applications\${APP_EXECUTABLE_FILENAME}\SupportedTypes" ".pdf" ""
  WriteRegStr HKCU "Software\Classes\Applications\${APP_EXECUTABLE_FILENAME}\SupportedTypes" ".tkattt" ""
  WriteRegStr HKCU "Software\Classes\Applications\${APP_EXECUTABLE_FILENAME}\shell\open\command" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" "%1"'
!macroend

!macro customUnInstall
  DeleteRegKey HKCU "Software\Classes\${PDF_CLASS}"
  DeleteRegKey HKCU "Software\Classes\${BACKUP_CLASS}"
  DeleteRegValue HKCU "Software\Classes\.pdf\OpenWithProgids" "${PDF_CLASS}"
  DeleteRegKey HKCU "Software\Classes\Applications\${APP_EXECUTABLE_FILENAME}"
  ; an update removes the earlier version first: there is nothing to tell then
  ${IfNot} ${isUpdated}
    MessageBox MB_OK|MB_ICONINFORMATION "Đã gỡ chương trình. Dữ liệu của đơn vị vẫn còn trên máy này:$\r$\n$APPDATA\tu-kiem-attt$\r$\nBản sao lưu tự động: $DOCUMENTS\Tự kiểm ATTT\Sao lưu$\r$\n$\r$\nCài lại chương trình là dùng tiếp được. Muốn xóa hẳn, Thầy/Cô xóa cả hai thư mục trên." /SD IDOK
  ${EndIf}
!macroend
