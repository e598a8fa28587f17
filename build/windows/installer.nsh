; What the installer does beside the template of electron-builder, which includes this file before all its own. Compiled
; and run by tests/interop/windows-package.test.ts as well.

!ifndef PDF_CLASS
  !define PDF_CLASS "TuKiemAttt.BaoCaoPdf"
!endif

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

; An earlier version could not read what a later one has written: it is refused.
!macro customInit
  ReadRegStr $R1 HKCU "${UNINSTALL_REGISTRY_KEY}" "DisplayVersion"
  StrCpy $R2 "${VERSION}"
  !insertmacro isLater
  ${If} $R0 == 1
    MessageBox MB_OK|MB_ICONEXCLAMATION "Máy này đã có bản mới hơn. Bản cũ không đọc được dữ liệu của bản mới nên không cài.$\r$\n$\r$\nDữ liệu vẫn còn nguyên. Thầy/Cô dùng tiếp bản đang có." /SD IDOK
    SetErrorLevel 3
    Quit
  ${EndIf}
!macroend

; “Open with” for reports; what opens a PDF by a double click stays as it is.
!macro customInstall
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
  DeleteRegValue HKCU "Software\Classes\.pdf\OpenWithProgids" "${PDF_CLASS}"
  DeleteRegKey HKCU "Software\Classes\Applications\${APP_EXECUTABLE_FILENAME}"
  ; an update removes the earlier version first: there is nothing to tell then
  ${IfNot} ${isUpdated}
    MessageBox MB_OK|MB_ICONINFORMATION "Đã gỡ chương trình. Dữ liệu của đơn vị vẫn còn trên máy này:$\r$\n$APPDATA\tu-kiem-attt$\r$\n$\r$\nCài lại chương trình là dùng tiếp được. Muốn xóa hẳn, Thầy/Cô xóa thư mục trên." /SD IDOK
  ${EndIf}
!macroend
