@echo off
rem Starts Mooring with a Java from 25 on: %MOORING_JAVA_HOME%, %JAVA_HOME%, or the path.
setlocal
set "MOORING=%~dp0.."
set "JAVA="
for %%H in ("%MOORING_JAVA_HOME%" "%JAVA_HOME%") do if not defined JAVA call :try "%%~H"
if not defined JAVA for %%J in (java.exe) do if not "%%~$PATH:J"=="" call :try "%%~dp$PATH:J.."
if not defined JAVA for /d %%H in ("%ProgramFiles%\Eclipse Adoptium\jdk-25*" "%ProgramFiles%\Java\jdk-25*") do if not defined JAVA call :try "%%~H"
if not defined JAVA (
  echo mooring: no Java 25 was found; install one, for instance Eclipse Temurin 25 from adoptium.net, or set MOORING_JAVA_HOME. 1>&2
  exit /b 2
)
"%JAVA%" --sun-misc-unsafe-memory-access=allow -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto --module-path "%MOORING%\lib\javafx" --add-modules javafx.controls --enable-native-access=javafx.graphics,ALL-UNNAMED --class-path "%MOORING%\lib\*" dev.mooring.app.Main %*
exit /b %ERRORLEVEL%

:try
if not exist "%~1\bin\java.exe" goto :eof
if not exist "%~1\release" goto :eof
for /f "tokens=2 delims==." %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do call :new "%%~V" "%~1"
goto :eof

:new
set "MAJOR=%~1"
set MAJOR=%MAJOR:"=%
if %MAJOR% GEQ 25 set "JAVA=%~2\bin\java.exe"
goto :eof
