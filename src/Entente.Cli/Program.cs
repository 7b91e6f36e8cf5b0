Console.Error.WriteLine("no command yet");
return 1;
