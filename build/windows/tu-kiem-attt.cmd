@echo off
rem Runs a command of Tu kiem ATTT in a console, e.g.  tu-kiem-attt.cmd check-site https://truong.edu.vn --json
rem The program has a window and therefore no console: its output goes through files. The exit code is its own.
setlocal
for /f "tokens=2 delims=:." %%c in ('chcp') do set "codepage=%%c"
set "output=%TEMP%\tu-kiem-attt-%RANDOM%-%RANDOM%"
"%~dp0tu-kiem-attt.exe" --cli -- %* 1>"%output%.out" 2>"%output%.err"
set "code=%ERRORLEVEL%"
chcp 65001 >nul
type "%output%.err" 1>&2
type "%output%.out"
chcp %codepage% >nul
del "%output%.out" "%output%.err"
exit /b %code%
