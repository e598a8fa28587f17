import { app, Menu, type MenuItemConstructorOptions } from 'electron';

/** The menu, in Vietnamese and with the shortcuts that Windows users expect. */
export function setAppMenu(): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate([fileMenu, editMenu, viewMenu()]));
}

const fileMenu: MenuItemConstructorOptions = {
  label: '&Tệp',
  submenu: [{ label: '&Thoát', role: 'quit', accelerator: 'Ctrl+Q' }],
};

const editMenu: MenuItemConstructorOptions = {
  label: '&Sửa',
  submenu: [
    { label: '&Hoàn tác', role: 'undo' },
    { label: '&Làm lại', role: 'redo' },
    { type: 'separator' },
    { label: '&Cắt', role: 'cut' },
    { label: '&Sao chép', role: 'copy' },
    { label: '&Dán', role: 'paste' },
    { label: 'Chọn &tất cả', role: 'selectAll' },
  ],
};

function viewMenu(): MenuItemConstructorOptions {
  const developerTools: readonly MenuItemConstructorOptions[] = app.isPackaged
    ? []
    : [{ type: 'separator' }, { label: 'Công cụ lập trình', role: 'toggleDevTools' }];
  return {
    label: '&Xem',
    submenu: [
      { label: 'Phóng &to', role: 'zoomIn', accelerator: 'Ctrl+=' },
      { label: 'Thu &nhỏ', role: 'zoomOut' },
      { label: '&Cỡ bình thường', role: 'resetZoom' },
      { type: 'separator' },
      { label: 'Toàn &màn hình', role: 'togglefullscreen' },
      ...developerTools,
    ],
  };
}
