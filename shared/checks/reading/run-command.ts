/** A command that fetches or starts a program under Windows, as planted pages want it pasted. */
export const COMMAND =
  /powershell(?:\.exe)?\s{1,3}[-/]|mshta(?:\.exe)?\s{1,3}h|cmd(?:\.exe)?\s{1,3}\/c|\biwr\s|\biex\b|Invoke-(?:WebRequest|Expression)|certutil\s|bitsadmin\s|curl\s{1,3}-\S{1,10}\s{1,3}http|msiexec\s|rundll32\s|regsvr32\s/iu;
